namespace Remit.Papers.Documents;

/// <summary>An element of a web page with what is inside it: <see cref="string"/> for text, <see cref="Markup"/> for elements.</summary>
internal sealed class Markup(string name)
{
    public string Name { get; } = name;

    /// <summary>The attributes that bear on the text, by name in small letters.</summary>
    public Dictionary<string, string>? Attributes { get; set; }

    public List<object> Children { get; } = [];

    public string? this[string attribute] => Attributes?.GetValueOrDefault(attribute);

    /// <summary>Whether one of the classes, or the id, contains these letters.</summary>
    public bool IsCalled(string part) => Has("class", part) || Has("id", part);

    private bool Has(string attribute, string part) => this[attribute]?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>This element and all within it, in the order of the page.</summary>
    public IEnumerable<Markup> All()
    {
        Stack<Markup> open = new([this]);
        while (open.TryPop(out var element))
        {
            yield return element;
            for (var i = element.Children.Count - 1; i >= 0; i--)
            {
                if (element.Children[i] is Markup child)
                {
                    open.Push(child);
                }
            }
        }
    }
}
