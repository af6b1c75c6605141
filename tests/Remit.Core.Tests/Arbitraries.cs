using FsCheck;
using FsCheck.Fluent;

namespace Remit;

/// <summary>What the property tests draw from.</summary>
internal static class Arbitraries
{
    /// <summary>Whole numbers over all 64 bits, the ends and small ones often.</summary>
    public static Arbitrary<long> AnyLong { get; } =
        Gen.OneOf(
                Gen.Elements(long.MinValue, long.MinValue + 1, -1L, 0L, 1L, 99L, 100L, long.MaxValue),
                Gen.Choose(-1_000_000, 1_000_000).Select(i => (long)i),
                ArbMap.Default.GeneratorFor<DoNotSize<long>>().Select(l => l.Item)
            )
            .ToArbitrary();

    /// <summary>Days from 1900 to 2100.</summary>
    public static Arbitrary<DateOnly> AnyDay { get; } = Gen.Choose(0, 72_500).Select(i => new DateOnly(1900, 4, 1).AddDays(i)).ToArbitrary();

    /// <summary>Text made of the characters and words that the readers look for, cut and joined at random.</summary>
    public static Arbitrary<string> AnyText { get; } =
        Gen.Elements(
                "£",
                "1",
                "50,000",
                "0",
                ".",
                ",",
                "k",
                "m",
                "bn",
                " million",
                " ",
                "\n",
                "\u00a0",
                "-",
                "–",
                "/",
                "(",
                ")",
                "2018/19",
                "2019-20",
                " to ",
                " and ",
                "up to ",
                "between ",
                " per annum",
                " each",
                " x 2",
                "plus VAT",
                "$",
                "USD ",
                "GBP",
                "no ",
                "cost",
                "financial implications",
                "set out in ",
                "Part 2",
                "March",
                " 2020",
                "12",
                "by ",
                "mid-",
                "Summer ",
                "th",
                "Q1 ",
                "during ",
                "academic year",
                "FY ",
                "MD",
                "ADD",
                "DMPCD",
                "LFC-",
                "2373",
                "O",
                "S",
                "Reference: ",
                "D43751",
                "\ud83d",
                "é",
                "\0",
                "99999999999999999999999999999999",
                "from ",
                "** 180",
                "’18",
                ":",
                "1 3",
                "Wednesday ",
                "maximum of ",
                "not exceeding "
            )
            .ListOf()
            .Select(string.Concat)
            .ToArbitrary();
}
