using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Remit.Waiting;

public sealed class CalendarFeedTests
{
    private static readonly Guid Person = new("01900000-0000-7000-8000-000000000001");
    private static readonly DateTime Now = new(2018, 4, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2018, 4, 2);

    [Fact]
    public void What_is_due_stands_on_its_day_and_what_has_no_day_is_left_out()
    {
        var events = Read(
            new("one", "Sign ADD2155; pay £50,000, then\\tell", "/one", Now.AddDays(-2), new(2018, 4, 3)),
            new("two", "Advise on MD2373", "/two", Now.AddDays(-9), new(2018, 3, 29)),
            new("three", "Look at a paper", "/three", Now, null)
        );

        Assert.Equal(["Sign ADD2155; pay £50,000, then\\tell", "Overdue: Advise on MD2373"], events.Select(e => e.Summary));
        Assert.Equal([new(2018, 4, 3), new(2018, 3, 29)], events.Select(e => e.Day));
        Assert.Equal("https://remit.example/one", events[0].Url);
        Assert.Equal("waiting since Saturday 31 March 2018, 2 days\nhttps://remit.example/one", events[0].Description);
        Assert.EndsWith("@remit.example", events[0].Uid, StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_keeps_its_identity_when_its_words_and_its_day_change()
    {
        var before = Read(new WaitingItem("task", "Before", "/", Now, Today)).Single();
        var after = Read(new WaitingItem("task", "After", "/", Now, Today.AddDays(3))).Single();
        var other = Read(new WaitingItem("another task", "Before", "/", Now, Today)).Single();
        Assert.Equal(before.Uid, after.Uid);
        Assert.NotEqual(before.Uid, other.Uid);
    }

    [Fact]
    public void A_calendar_without_a_task_is_a_calendar() => Assert.Empty(Read());

    [Fact]
    public void Whatever_stands_in_a_task_comes_out_as_it_was() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                ArbMap.Default.ArbFor<int>(),
                (text, length) =>
                {
                    var what = WellFormed(text.Get) + new string('ß', Math.Abs(length % 200)) + "🏛;,\\";
                    var read = Read(new WaitingItem("key", what, "/", Now, Today)).Single();
                    return read.Summary == new string([.. what.ReplaceLineEndings("\n").Select(c => char.IsControl(c) && c != '\n' ? ' ' : c)]);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    /// <summary>Half a character is none: no text in the product has one.</summary>
    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));

    private static IReadOnlyList<CalendarEvent> Read(params WaitingItem[] items) =>
        StrictCalendar.Events(
            Encoding.UTF8.GetBytes(CalendarFeed.Write(Person, items, [], Now, Today, "remit.example", p => $"https://remit.example{p}"))
        );
}
