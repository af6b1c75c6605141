namespace Remit.Calendars;

/// <summary>Counts working days: Monday to Friday without bank holidays.</summary>
/// <param name="holidays">The bank holidays that count.</param>
/// <remarks>Where the bank holidays of a year are not known, the answer is null and never a guess.</remarks>
public sealed class WorkingDays(BankHolidays holidays)
{
    /// <summary>England's working days, 2015 to 2028.</summary>
    public static WorkingDays England { get; } = new(BankHolidays.England);

    /// <summary>Whether work is done on a day; null for a day from Monday to Friday in a year whose bank holidays are not known.</summary>
    public bool? IsWorkingDay(DateOnly day)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            return false;
        }

        return holidays.Knows(day) ? holidays.NameOf(day) is null : null;
    }

    /// <summary>The day that is so many working days after a day, which does not count itself and need not be a working day.</summary>
    /// <param name="day">The day from which to count.</param>
    /// <param name="count">How many working days; at least 1.</param>
    /// <returns>A working day later than <paramref name="day"/>; null when the count needs a year whose bank holidays are not known.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public DateOnly? After(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var left = count;
        while (left > 0 && day < DateOnly.MaxValue)
        {
            day = day.AddDays(1);
            switch (IsWorkingDay(day))
            {
                case null:
                    return null;
                case true:
                    left--;
                    break;
            }
        }

        return left == 0 ? day : null;
    }

    /// <summary>How many working days come after a day, up to and with another.</summary>
    /// <param name="after">The day from which to count, which does not count itself.</param>
    /// <param name="upTo">The last day that counts.</param>
    /// <returns>0 when there is none between; null when the bank holidays of one of the years are not known.</returns>
    public int? Count(DateOnly after, DateOnly upTo)
    {
        var count = 0;
        for (var day = after.AddDays(1); day <= upTo; day = day.AddDays(1))
        {
            switch (IsWorkingDay(day))
            {
                case null:
                    return null;
                case true:
                    count++;
                    break;
            }
        }

        return count;
    }

    /// <summary>The last day on which a decision may be published: one working day after it was signed.</summary>
    /// <param name="signedOn">The day of the signature.</param>
    /// <returns>Null when the bank holidays of that time are not known.</returns>
    /// <remarks>Source: the form's "Public access to information", within one working day of approval.</remarks>
    public DateOnly? PublishBy(DateOnly signedOn) => After(signedOn, 1);
}
