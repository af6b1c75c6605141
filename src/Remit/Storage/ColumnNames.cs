using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Remit.Storage;

/// <summary>Names in the databases: small letters and underscores, so that nobody has to quote them.</summary>
internal static class ColumnNames
{
    private const int AfterAll = 1000;

    /// <summary>Lists and texts without bound stand last in their row, so that a short field is read without passing over them.</summary>
    private static readonly HashSet<string> Long =
    [
        "Items",
        "Spending",
        "FinancialYears",
        "Cites",
        "Timeline",
        "Documents",
        "Body",
        "Words",
        "Content",
        "Paper",
    ];

    /// <summary>Names every column of a model after its property, and puts long texts last.</summary>
    public static void Apply(IMutableModel model)
    {
        // types that share a table go on counting where the one they derive from ended
        Dictionary<IMutableEntityType, int> orders = [];
        foreach (var entity in model.GetEntityTypes().OrderBy(e => e.GetAllBaseTypes().Count()))
        {
            var order = orders.GetValueOrDefault(entity.GetRootType());
            Apply(entity, ref order);
            orders[entity.GetRootType()] = order;
        }
    }

    private static void Apply(IMutableTypeBase type, ref int order)
    {
        foreach (var property in type.GetDeclaredProperties().OrderBy(p => p.Name is "Body" or "Words"))
        {
            property.SetColumnName(Of(property.Name));
            property.SetColumnOrder(Long.Contains(property.Name) ? AfterAll + order++ : order++);
        }

        foreach (var part in type.GetDeclaredComplexProperties())
        {
            Apply(part.ComplexType, ref order);
        }
    }

    /// <summary>"DateSigned" as "date_signed".</summary>
    public static string Of(string property)
    {
        var name = new StringBuilder(property.Length + 4);
        foreach (var c in property)
        {
            if (char.IsAsciiLetterUpper(c) && name.Length > 0)
            {
                name.Append('_');
            }

            name.Append(char.ToLowerInvariant(c));
        }

        return name.ToString();
    }
}
