using Remit.Rules;

namespace Remit.People;

/// <content>What may be entered beside what stands.</content>
public sealed partial record Roster
{
    /// <summary>Why a person may not be entered, or changed to this; empty when they may.</summary>
    /// <param name="details">What is known of them.</param>
    /// <param name="id">The person who is changed; null for a new one.</param>
    public IReadOnlyList<Breach> WhyNotEnter(PersonDetails details, Guid? id = null)
    {
        ArgumentNullException.ThrowIfNull(details);
        List<Breach> breaches = [];
        if (string.IsNullOrWhiteSpace(details.Name))
        {
            breaches.Add(new("people.no-name", "Enter the person’s name"));
        }

        if (details.Email is { } email)
        {
            if (!LooksLikeAnAddress(email))
            {
                breaches.Add(new("people.no-address", "Enter an email address in the form name@example.org"));
            }
            else if (People.FirstOrDefault(p => p.Id != id && string.Equals(p.Email, email, StringComparison.OrdinalIgnoreCase)) is { } other)
            {
                breaches.Add(new("people.address-taken", $"{other.Name} has this email address: it tells people apart when they sign in"));
            }
        }

        if (details.OrganisationId is { } organisation && Organisations.All(o => o.Id != organisation))
        {
            breaches.Add(new("people.no-such-organisation", "Choose an organisation that is entered here"));
        }

        return breaches;
    }

    /// <summary>Enters a person.</summary>
    /// <param name="details">What is known of them.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotEnter"/> gives a reason against it.</exception>
    public Person Enter(PersonDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        Breach.ThrowIfAny(WhyNotEnter(details));
        return new(details.Name, details.Email, details.OrganisationId, details.ActsForOrganisation);
    }

    /// <summary>Why a person may not be appointed; empty when they may.</summary>
    /// <param name="appointment">Who to what, and when.</param>
    public IReadOnlyList<Breach> WhyNotAppoint(Appointment appointment)
    {
        ArgumentNullException.ThrowIfNull(appointment);
        var (person, post) = (PersonOf(appointment.PersonId), PostOf(appointment.PostId));
        List<Breach> breaches = [.. WhyNotSpan(post, appointment.From, appointment.Until)];
        foreach (var held in Holdings.Where(h => h.PostId == post.Id && Overlap(h.From, h.Until, appointment.From, appointment.Until)))
        {
            if (held.PersonId == person.Id)
            {
                breaches.Add(new("people.held-already", $"{person.Name} holds this post {Span(held.From, held.Until)} already"));
            }
            else if (!appointment.Shared)
            {
                breaches.Add(
                    new(
                        "people.post-held",
                        $"{PersonOf(held.PersonId).Name} holds this post {Span(held.From, held.Until)}: end that first, or say that they share the post"
                    )
                );
            }
        }

        foreach (var cover in Covers.Where(c => IsOf(c, person, post) && Overlap(c.From, c.Until, appointment.From, appointment.Until)))
        {
            breaches.Add(new("people.covers-it", $"{person.Name} covers this post {Span(cover.From, cover.Until)}: end the cover first"));
        }

        return breaches;
    }

    /// <summary>Appoints a person to a post.</summary>
    /// <param name="appointment">Who to what, and when.</param>
    /// <returns>The holding, to be kept with the others.</returns>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotAppoint"/> gives a reason against it.</exception>
    public PostHolding Appoint(Appointment appointment)
    {
        ArgumentNullException.ThrowIfNull(appointment);
        Breach.ThrowIfAny(WhyNotAppoint(appointment));
        return new(appointment.PostId, appointment.PersonId, appointment.From, appointment.Until);
    }

    /// <summary>Why a person may not cover a post; empty when they may.</summary>
    /// <param name="cover">Who, what, when and why.</param>
    /// <param name="today">The day on which it is asked: nobody gets powers for days that have passed.</param>
    public IReadOnlyList<Breach> WhyNotCover(AbsenceCover cover, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(cover);
        var (person, post) = (PersonOf(cover.PersonId), PostOf(cover.PostId));
        List<Breach> breaches = [.. WhyNotSpan(post, cover.From, cover.Until)];
        if (cover.From < today)
        {
            breaches.Add(
                new("people.cover-in-the-past", $"Cover begins today, {DayWords.Of(today)}, or later: nobody gets powers for days that have passed")
            );
        }

        if (string.IsNullOrWhiteSpace(cover.Why))
        {
            breaches.Add(new("people.cover-without-reason", "Enter why the holder is absent"));
        }

        var holdings = Holdings.Where(h => h.PostId == post.Id && Overlap(h.From, h.Until, cover.From, cover.Until)).ToList();
        if (holdings.Any(h => h.PersonId == person.Id))
        {
            breaches.Add(new("people.covers-themselves", $"{person.Name} holds this post in those days, and cannot stand in for themselves"));
        }
        else if (!Holdings.Any(h => h.PersonId == person.Id && h.Holds(cover.From)))
        {
            breaches.Add(
                new(
                    "people.covers-without-post",
                    $"{person.Name} holds no post here on {DayWords.Of(cover.From)}: only those who do can stand in for others"
                )
            );
        }

        if (breaches.Count == 0 && DaysUnheld(holdings, cover) is { } unheld)
        {
            breaches.Add(
                new("people.cover-of-vacant-post", $"Nobody holds this post on {DayWords.Of(unheld)}: appoint somebody for the time instead")
            );
        }

        foreach (var other in Covers.Where(c => c.PostId == post.Id && Overlap(c.From, c.Until, cover.From, cover.Until)))
        {
            breaches.Add(new("people.covered-already", $"{PersonOf(other.PersonId).Name} covers this post {Span(other.From, other.Until)} already"));
        }

        return [.. breaches, .. WhyAbsentThemselves(person, post, cover)];
    }

    /// <summary>Arranges that a person stands in.</summary>
    /// <param name="cover">Who, what, when and why.</param>
    /// <param name="today">The day on which it is done.</param>
    /// <returns>The cover, to be kept with the others.</returns>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotCover"/> gives a reason against it.</exception>
    public AbsenceCover Cover(AbsenceCover cover, DateOnly today)
    {
        Breach.ThrowIfAny(WhyNotCover(cover, today));
        return cover;
    }

    /// <summary>Why a post may not be closed after a day; empty when it may.</summary>
    /// <param name="post">The post.</param>
    /// <param name="lastDay">Its last day, inclusive.</param>
    public IReadOnlyList<Breach> WhyNotClose(Post post, DateOnly lastDay)
    {
        ArgumentNullException.ThrowIfNull(post);
        List<Breach> breaches = [];
        if (post.LastDay is { } closed)
        {
            breaches.Add(new("people.post-closed", $"The last day of the post is {DayWords.Of(closed)} already"));
        }

        if (post.Versions[^1].From is { } from && lastDay < from)
        {
            breaches.Add(new("people.end-before-start", $"What the post is holds from {DayWords.Of(from)}: its last day cannot be before that"));
        }

        foreach (var held in Holdings.Where(h => h.PostId == post.Id && Overlap(h.From, h.Until, lastDay.AddDays(1), null)))
        {
            breaches.Add(new("people.post-held", $"{PersonOf(held.PersonId).Name} holds the post {Span(held.From, held.Until)}: end that first"));
        }

        foreach (var cover in Covers.Where(c => c.PostId == post.Id && Overlap(c.From, c.Until, lastDay.AddDays(1), null)))
        {
            breaches.Add(
                new("people.covered-already", $"{PersonOf(cover.PersonId).Name} covers the post {Span(cover.From, cover.Until)}: end that first")
            );
        }

        return breaches;
    }

    private static bool LooksLikeAnAddress(string email) =>
        email.Split('@') is [{ Length: > 0 }, { Length: > 2 } host]
        && host.Contains('.', StringComparison.Ordinal)
        && !host.StartsWith('.')
        && !host.EndsWith('.')
        && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';');

    private static IEnumerable<Breach> WhyNotSpan(Post post, DateOnly from, DateOnly? until)
    {
        if (until < from)
        {
            yield return new("people.end-before-start", $"The last day, {DayWords.Of(until.Value)}, is before the first, {DayWords.Of(from)}");
        }

        if (post.Versions[0].From is { } first && from < first)
        {
            yield return new("people.before-the-post", $"The post begins on {DayWords.Of(first)}: nobody can have it before that");
        }

        if (post.LastDay is { } last && (until is null || until > last))
        {
            yield return new("people.post-closed", $"The last day of the post is {DayWords.Of(last)}: nobody can have it after that");
        }
    }

    /// <summary>Somebody whose own post is covered in those days is absent too, and two who stand in for each other are nowhere.</summary>
    private IEnumerable<Breach> WhyAbsentThemselves(Person person, Post post, AbsenceCover cover) =>
        from own in Holdings
        where own.PersonId == person.Id && own.PostId != post.Id
        from theirs in Covers
        where
            theirs.PostId == own.PostId
            && Overlap(theirs.From, theirs.Until, cover.From, cover.Until)
            && Overlap(own.From, own.Until, theirs.From, theirs.Until)
        select new Breach(
            "people.absent-themselves",
            $"{person.Name} is absent themselves: {PersonOf(theirs.PersonId).Name} stands in for them {Span(theirs.From, theirs.Until)}"
        );

    /// <summary>The first day of a cover on which nobody holds the post; null when there is none.</summary>
    private static DateOnly? DaysUnheld(IEnumerable<PostHolding> holdings, AbsenceCover cover)
    {
        var day = cover.From;
        foreach (var held in holdings.OrderBy(h => h.From))
        {
            if (held.From > day)
            {
                break;
            }

            if (held.Until is not { } until || until >= cover.Until)
            {
                return null;
            }

            day = until >= day ? until.AddDays(1) : day;
        }

        return day;
    }

    private static bool IsOf(AbsenceCover cover, Person person, Post post) => cover.PersonId == person.Id && cover.PostId == post.Id;

    /// <summary>Whether two spans of days share a day; a span that ends before it begins has none.</summary>
    private static bool Overlap(DateOnly from, DateOnly? until, DateOnly otherFrom, DateOnly? otherUntil) =>
        (until is null || from <= until)
        && (otherUntil is null || otherFrom <= otherUntil)
        && (until is null || otherFrom <= until)
        && (otherUntil is null || from <= otherUntil);

    private static string Span(DateOnly from, DateOnly? until) =>
        until is null ? $"from {DayWords.Of(from)} on" : $"from {DayWords.Of(from)} to {DayWords.Of(until.Value)}";
}

/// <summary>Who is to have which post, and when.</summary>
/// <param name="PostId">The post.</param>
/// <param name="PersonId">The person.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, inclusive; null while no end is known.</param>
/// <param name="Shared">Whether they have it together with those who hold it already.</param>
public sealed record Appointment(Guid PostId, Guid PersonId, DateOnly From, DateOnly? Until, bool Shared = false);
