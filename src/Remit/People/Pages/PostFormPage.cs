using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>A page on which a post is entered or changed.</summary>
internal abstract class PostFormPage(RemitDb db, TimeProvider clock) : PeoplePage(db, clock)
{
    [BindProperty]
    public PostForm Form { get; set; } = new();

    protected override string FieldOf(string code) => code == "people.post-closed" ? "Form.From" : base.FieldOf(code);

    /// <summary>Says beside each field what it lacks.</summary>
    protected void RequireAll()
    {
        Require(Form.Rank is not null, "Form.Rank", "Choose a rank, or none");
        Require(Form.Roles.Count > 0, "Form.Roles", "Choose at least one thing that the holder does");
    }
}
