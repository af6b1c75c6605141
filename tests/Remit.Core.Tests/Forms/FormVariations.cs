using System.Collections;
using System.Reflection;
using Remit.Finance;

namespace Remit.Forms;

/// <summary>Every content that differs from another in one value, found by walking over all that a form has: a new field is among them by itself.</summary>
internal static class FormVariations
{
    /// <summary>Each value with the way to it, changed.</summary>
    public static IEnumerable<(string Path, FormContent Content)> Of(FormContent content) =>
        Changed(content, "").Select(c => (c.Path, (FormContent)c.Value));

    private static IEnumerable<(string Path, object Value)> Changed(object record, string path)
    {
        foreach (var property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null))
        {
            var here = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            foreach (
                var (where, value) in Others(
                    property.GetValue(record) ?? throw new InvalidOperationException($"The example says nothing at {here}"),
                    here
                )
            )
            {
                yield return (where, With(record, property, value));
            }
        }
    }

    private static IEnumerable<(string Path, object Value)> Others(object value, string path) =>
        value switch
        {
            string text => [(path, text + "x")],
            bool flag => [(path, !flag)],
            int number => [(path, number + 1)],
            Guid => [(path, Guid.CreateVersion7())],
            DateOnly day => [(path, day.AddDays(1))],
            Money money => [(path, money + new Money(1))],
            FinancialYear year => [(path, year.Next)],
            Enum some => [(path, Enum.GetValues(some.GetType()).Cast<Enum>().First(e => !e.Equals(some)))],
            IEnumerable rows => Rows([.. rows.Cast<object>()], value.GetType(), path),
            _ => Changed(value, path),
        };

    private static IEnumerable<(string Path, object Value)> Rows(List<object> rows, Type type, string path)
    {
        if (rows.Count == 0)
        {
            throw new InvalidOperationException($"The example has no row at {path}");
        }

        yield return ($"{path} less one", List(type, rows.SkipLast(1)));
        for (var at = 0; at < rows.Count; at++)
        {
            // a value that the last row does not have may stand in another
            foreach (var (where, value) in Present(rows[at], $"{path}[{at}]"))
            {
                yield return (where, List(type, [.. rows.Take(at), value, .. rows.Skip(at + 1)]));
            }
        }
    }

    private static IEnumerable<(string Path, object Value)> Present(object row, string path)
    {
        if (row is string)
        {
            return Others(row, path);
        }

        var filled = row.GetType().GetProperties().Where(p => p.SetMethod is not null && p.GetValue(row) is not null);
        return filled.SelectMany(p => Others(p.GetValue(row)!, $"{path}.{p.Name}").Select(o => (o.Path, With(row, p, o.Value))));
    }

    private static object List(Type type, IEnumerable<object> rows)
    {
        var element = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        foreach (var row in rows)
        {
            list.Add(row);
        }

        return list;
    }

    private static object With(object record, PropertyInfo property, object value)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }
}
