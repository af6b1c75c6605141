using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>A page on which a person is entered or changed.</summary>
internal abstract class PersonFormPage(RemitDb db, TimeProvider clock) : PeoplePage(db, clock)
{
    [BindProperty]
    public PersonForm Form { get; set; } = new();
}
