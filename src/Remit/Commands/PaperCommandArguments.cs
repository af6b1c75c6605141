using System.CommandLine;

namespace Remit.Commands;

/// <summary>What the verbs that read papers take: the files, and whether a program is to read the answer.</summary>
internal sealed class PaperCommandArguments
{
    private readonly Argument<string[]> _files = new("FILE") { Description = "The papers", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON object, {\"papers\": [...]}, a paper per file in the order given" };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_files);
        command.Options.Add(_json);
    }

    public string[] Files(ParseResult parsed) => parsed.GetValue(_files) ?? [];

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);
}
