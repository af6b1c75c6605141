using Microsoft.EntityFrameworkCore;

namespace Remit.Storage;

/// <summary>A form, or a request of a program, that is being acted on: what it does it does once, however often it is sent.</summary>
/// <param name="key">The key that it carried.</param>
/// <param name="content">A hash of who sent what to where.</param>
/// <param name="at">When, in UTC.</param>
internal sealed class FormOnce(string key, string content, DateTime at)
{
    public string Key => key;

    public string Content => content;

    public DateTime At => at;

    /// <summary>The whole answer, where it is known before anything is done: it is saved with what is done. Null where it is known only afterwards.</summary>
    public string? Answer { get; set; }

    /// <summary>Whether something that the form does is saved, and the key with it.</summary>
    public bool IsKept { get; set; }
}

/// <summary>A form, or a request of a program, that was acted on.</summary>
internal sealed class FormSentRow
{
    /// <summary>The key that the form carried.</summary>
    public required string Key { get; init; }

    /// <summary>A hash of who sent what to where.</summary>
    public required string Content { get; init; }

    /// <summary>When it was acted on, in UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>
    /// Where the sender of a form was led; empty when nowhere, null while it is being acted on and for ever when the program was killed just then. For a request of
    /// a program the answer itself, as JSON, which is there with the row.
    /// </summary>
    public string? Answer { get; init; }

    public static void Map(ModelBuilder model) =>
        model.Entity<FormSentRow>(form =>
        {
            form.ToTable("site_once");
            form.HasKey(f => f.Key);
            form.HasIndex(f => f.At);
        });
}

/// <summary>The same form was acted on before, by another request: nothing of this one is saved.</summary>
internal sealed class SentBeforeException() : Exception("This form was acted on before");
