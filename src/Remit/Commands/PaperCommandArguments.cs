using System.CommandLine;
using System.CommandLine.Parsing;

namespace Remit.Commands;

/// <summary>What the verbs that read papers take: the files, and whether a program is to read the answer.</summary>
internal sealed class PaperCommandArguments
{
    private readonly Argument<string[]> _files = new("FILE") { Description = "The papers", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON object, {\"papers\": [...]}, a paper per file in the order given" };

    public void AddTo(Command command)
    {
        _files.Validators.Add(RefuseUnknownOptions);
        command.Arguments.Add(_files);
        command.Options.Add(_json);
    }

    public string[] Files(ParseResult parsed) => parsed.GetValue(_files) ?? [];

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    /// <summary>A mistyped option must not be taken for the name of a file.</summary>
    private static void RefuseUnknownOptions(ArgumentResult files)
    {
        foreach (var token in files.Tokens.Where(token => token.Value.StartsWith('-')))
        {
            files.AddError($"There is no option {token.Value}. A file of that name is ./{token.Value}");
        }
    }
}
