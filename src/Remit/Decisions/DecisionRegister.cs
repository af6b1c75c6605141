using System.Data.Common;
using Remit.Storage;

namespace Remit.Decisions;

/// <summary>The public register as people and programs ask it: lists with counts, and what came before and after a decision.</summary>
/// <remarks>
/// What lists are filtered, counted and sorted by is held in memory and belongs to one stamp of the register; every answer is
/// checked against the stamp in the database, so that several instances of the program agree from one request to the next.
/// </remarks>
public sealed class DecisionRegister : IDisposable
{
    private const int MostFacetValues = 30;

    private readonly RemitDatabase _database;
    private readonly ITextIndex _textIndex;
    private readonly HitReader _hits;
    private readonly SemaphoreSlim _loading = new(1);
    private volatile RegisterIndex? _index;

    internal DecisionRegister(RemitDatabase database)
    {
        _database = database;
        _textIndex = DecisionIndex.TextIndex(database.Kind);
        _hits = new(database.Kind);
    }

    /// <inheritdoc/>
    public void Dispose() => _loading.Dispose();

    /// <summary>A page of the list, with the counts of each filter.</summary>
    /// <param name="query">What is asked; a page beyond the last gives the last.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<DecisionList> ListAsync(DecisionQuery query, CancellationToken cancellation = default)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        var question = SearchQuestion.Of(query.Text);
        var index = _index ?? await LoadAsync(0, cancellation);
        while (true)
        {
            // what is held may be old: the hits are read together with the stamp, and read again when it is another
            (index, var found) = await FindAsync(connection, index, question, cancellation);
            var selection = new RegisterSelection(index, found, query);
            var pages = Math.Max(1, (selection.Count + query.PerPage - 1) / query.PerPage);
            var shown = query with { Page = Math.Clamp(query.Page, 1, pages) };
            var entries = selection.Page((shown.Page - 1) * query.PerPage, query.PerPage).Select(place => index.Rows[place].Entry).ToList();
            var (stamp, hits) = await _hits.ReadAsync(connection, entries, question, cancellation);
            stamp ??= await StampAsync(connection, cancellation);
            if (stamp == index.Stamp)
            {
                return new(shown, hits, selection.Count, selection.Facets(MostFacetValues));
            }

            index = await LoadAsync(stamp.Value, cancellation);
        }
    }

    /// <summary>Every filter with all of its values and their counts.</summary>
    /// <param name="query">What is asked; its page is of no matter.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<DecisionFacet>> FacetsAsync(DecisionQuery query, CancellationToken cancellation = default)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        var (index, found) = await FindAsync(connection, await CurrentAsync(connection, cancellation), SearchQuestion.Of(query.Text), cancellation);
        return new RegisterSelection(index, found, query).Facets(int.MaxValue);
    }

    /// <summary>What came before and after a decision; null when there is none at the address.</summary>
    /// <param name="slug">The decision's address within the register.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<DecisionConnections?> ConnectionsAsync(string slug, CancellationToken cancellation = default)
    {
        var index = await CurrentAsync(cancellation);
        return index.At(slug) is { } place ? index.Graph.ConnectionsOf(place) : null;
    }

    /// <summary>What a decision builds on and what builds on it, a few steps to either side; null when there is none at the address.</summary>
    /// <param name="slug">The decision's address within the register.</param>
    /// <param name="steps">How many steps to either side, at least 1.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<DecisionNeighbours?> NeighboursAsync(string slug, int steps, CancellationToken cancellation = default)
    {
        var index = await CurrentAsync(cancellation);
        return index.At(slug) is { } place ? index.Graph.NeighboursOf(place, steps) : null;
    }

    /// <summary>The addresses within the register of the decisions that bear a code, however it is written; one at most but for councils that use the same number.</summary>
    /// <param name="code">An address or a code: "md2373", "MD 2373", "(MD)2373".</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<string>> FindAsync(string code, CancellationToken cancellation = default)
    {
        var index = await CurrentAsync(cancellation);
        return index.At(code) is { } place ? [index.Rows[place].Slug] : [.. index.WithCode(DecisionCode.Key(code)).Select(p => index.Rows[p].Slug)];
    }

    /// <summary>Every decision that is asked for, in order, without passages: for exports.</summary>
    /// <param name="query">What is asked; its page is of no matter.</param>
    /// <param name="cancellation">Gives up.</param>
    public async IAsyncEnumerable<DecisionHit> AllAsync(
        DecisionQuery query,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        await using var connection = await _database.OpenAsync(cancellation);
        var (index, found) = await FindAsync(connection, await CurrentAsync(connection, cancellation), SearchQuestion.Of(query.Text), cancellation);
        var selection = new RegisterSelection(index, found, query);
        foreach (var batch in selection.Page(0, selection.Count).Select(place => index.Rows[place].Entry).Chunk(HitReader.MostAtOnce))
        {
            foreach (var hit in (await _hits.ReadAsync(connection, batch, SearchQuestion.Of(null), cancellation)).Hits)
            {
                yield return hit;
            }
        }
    }

    /// <summary>The number that grows with every change to the register: what a cached answer is as good as.</summary>
    public async Task<long> StampAsync(CancellationToken cancellation = default) => (await CurrentAsync(cancellation)).Stamp;

    internal async Task<RegisterIndex> CurrentAsync(CancellationToken cancellation)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        return await CurrentAsync(connection, cancellation);
    }

    private async Task<RegisterIndex> CurrentAsync(DbConnection connection, CancellationToken cancellation)
    {
        var stamp = await StampAsync(connection, cancellation);
        return _index is { } held && held.Stamp == stamp ? held : await LoadAsync(stamp, cancellation);
    }

    private static async Task<long> StampAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT stamp FROM decision_stamp";
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>What the words of a question find, in the index that they were found at; no findings when there are no words.</summary>
    private async Task<(RegisterIndex Index, FoundDecisions? Found)> FindAsync(
        DbConnection connection,
        RegisterIndex index,
        SearchQuestion question,
        CancellationToken cancellation
    )
    {
        if (question.IsEmpty)
        {
            return (index, null);
        }

        while (true)
        {
            if (index.Remembered(question) is { } remembered)
            {
                return (index, remembered);
            }

            var asked = await TextFindings.AskAsync(connection, _textIndex, question, cancellation);
            if (asked.Stamp == index.Stamp)
            {
                return (index, index.Remember(question, asked.In(index)));
            }

            index = await LoadAsync(asked.Stamp, cancellation);
        }
    }

    private async Task<RegisterIndex> LoadAsync(long stamp, CancellationToken cancellation)
    {
        await _loading.WaitAsync(cancellation);
        try
        {
            // another request may have loaded it while this one waited
            if (_index is not { } held || held.Stamp != stamp)
            {
                _index = held = await RegisterIndex.LoadAsync(_database, cancellation);
            }

            return held;
        }
        finally
        {
            _loading.Release();
        }
    }
}
