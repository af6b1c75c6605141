using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Api;
using Remit.Site;
using Remit.Storage;

namespace Remit.Spending;

/// <summary>Postings of a finance system from the finance system itself: taken, matched and answered as its files are on the page.</summary>
internal static class PostingApi
{
    /// <summary>How many that match nothing are told; all of them are on the page.</summary>
    private const int MostTold = 200;

    private const int MostBytes = 8 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapAct<PostingsAsked, PostingFileData>(SpendingUrls.ApiPostingsRoute, BringAsync)
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes))
            .WithTags("Postings")
            .WithName("bringPostings")
            .WithSummary("Brings what the finance system posted, and matches it with what was paid; all of it is taken or nothing");
        app.MapGet(SpendingUrls.ApiPostingFileRoute, OneAsync)
            .WithTags("Postings")
            .WithName("getPostings")
            .WithSummary("What was brought together, and what of it matches nothing today")
            .Produces<PostingFileData>()
            .NeedsKey();
    }

    private static async Task<ApiAnswer> BringAsync(HttpContext context, RemitDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var (body, wrong) = await AskedBody.ReadAsync(context.Request, cancellation);
        if (body is null)
        {
            return wrong!;
        }

        var name = body.Text("name", "Send what these postings are called, for example the payment run: it stands beside them on the page");
        var postings = body.Objects("postings", PostingReading.Most, "Send a list of at least one posting").Select(Read).ToList();
        body.End();
        if (body.Errors.Count > 0)
        {
            return ApiAnswer.Unread(body.Errors);
        }

        context.Request.Body.Position = 0; // it was read into memory, so that it could be told from other requests
        using MemoryStream content = new();
        await context.Request.Body.CopyToAsync(content, cancellation);
        PostingAct act = new(clock.GetUtcNow().UtcDateTime, context.User.PersonId, context.User.PersonName, null);
        await using var writing = await db.WriteAsync(cancellation);
        var read = PostingReading.Of(postings.Select((facts, at) => (at + 1, facts)));
        var (file, breaches) = await PostingBook.TakeAsync(db, writing, new(name, content.ToArray(), read), act, cancellation);
        if (file is null)
        {
            return ApiAnswer.Refused(breaches, _ => null, _ => false);
        }

        var answer = ApiAnswer.Made(SpendingUrls.ApiPostingFile(file.Id), await DataOfAsync(db, file, cancellation));
        await db.KeepAnswerAsync(StorageJson.Write(answer), cancellation);
        await writing.CommitAsync(cancellation);
        return answer;
    }

    private static async Task<ApiAnswer> OneAsync(Guid id, RemitDb db, CancellationToken cancellation) =>
        await db.PostingFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancellation) is { } file
            ? ApiAnswer.Found(await DataOfAsync(db, file, cancellation))
            : ApiAnswer.NotFound("spending.no-such-postings", "No postings were brought under this id");

    private static PostingFacts Read(AskedBody posting)
    {
        var on = posting.Day("date", "Send the day of the posting: 2019-01-21");
        const string Amount = "Send whole pence, not 0: 600000 for £6,000, -600000 where it came back";
        var pence = posting.Whole("amount_pence", Amount);
        if (pence is 0 or > PostingReading.MostPence or < -PostingReading.MostPence)
        {
            posting.Wrong<long>("amount_pence", "spending.no-amount", Amount);
        }

        PostingFacts facts = new(on ?? default, pence ?? 0, posting.Text("supplier"), posting.Text("reference"), posting.Id("id"));
        posting.End();
        return facts;
    }

    private static async Task<PostingFileData> DataOfAsync(RemitDb db, PostingFile file, CancellationToken cancellation)
    {
        var book = await PostingBook.OpenAsync(db, cancellation);
        var own = book.Postings.Where(p => p.FileId == file.Id).ToList();
        var open = book.Match().Postings.Where(p => p.Posting.FileId == file.Id).OrderBy(p => p.Posting.Row).ToList();
        return new(
            file.Id,
            file.Name,
            file.At,
            file.Who,
            file.Rows,
            file.NewRows,
            own.Count(p => p.EntryId is not null),
            own.Count(p => p.IsSetAside),
            own.Count(p => p.IsOpen),
            [.. open.Take(MostTold).Select(o => new OpenPostingData(o.Posting.Id, o.Posting.Row, o.Posting.Reference, o.Why))]
        );
    }
}

/// <summary>What the finance system sends.</summary>
internal sealed record PostingsAsked
{
    [Description("What these postings are called, such as the payment run."), MaxLength(AskedBody.LongestText)]
    public required string Name { get; init; }

    [
        Description("The postings. One that was brought before, by day, amount, supplier and reference, changes nothing."),
        MinLength(1),
        MaxLength(PostingReading.Most)
    ]
    public required IReadOnlyList<PostingAsked> Postings { get; init; }
}

/// <summary>One movement of money as the finance system posted it.</summary>
internal sealed record PostingAsked
{
    [Description("The day on which it was posted, YYYY-MM-DD.")]
    public required DateOnly Date { get; init; }

    [Description("Whole pence, not 0; negative where money came back."), Range(-PostingReading.MostPence, PostingReading.MostPence)]
    public required long AmountPence { get; init; }

    [Description("To whom."), MaxLength(AskedBody.LongestText)]
    public string? Supplier { get; init; }

    [Description("The finance system's own number for it."), MaxLength(AskedBody.LongestText)]
    public string? Reference { get; init; }

    [Description("The id of the entry, act or commitment of the ledger that it is.")]
    public Guid? Id { get; init; }
}

/// <summary>Postings that were brought together.</summary>
internal sealed record PostingFileData(
    [property: Description("Their id.")] Guid Id,
    [property: Description("What they are called.")] string Name,
    [property: Description("When they were brought, in UTC.")] DateTime At,
    [property: Description("Who brought them; beside the person the name of the API key.")] string Who,
    [property: Description("How many were sent.")] int Sent,
    [property: Description("How many of them were not brought before.")] int New,
    [property: Description("How many of the new ones are matched with a payment.")] int Matched,
    [property: Description("How many of the new ones a person has set aside.")] int SetAside,
    [property: Description("How many of the new ones match nothing.")] int Open,
    [property: Description("Those that match nothing, the first 200; all of them are at /spending/postings.")]
        IReadOnlyList<OpenPostingData> OpenPostings
);

/// <summary>A posting that matches nothing.</summary>
internal sealed record OpenPostingData(
    [property: Description("Its id.")] Guid Id,
    [property: Description("Its place in what was sent, from 1.")] int Row,
    [property: Description("The finance system's own number for it.")] string Reference,
    [property: Description("Why it matches nothing.")] string Why
);
