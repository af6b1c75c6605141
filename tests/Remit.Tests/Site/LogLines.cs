using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Remit.Site;

/// <summary>Keeps what the program logs, so that a test can look for it.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> All => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Lines(_lines);

    public void Dispose() { }

    private sealed class Lines(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel}: {formatter(state, exception)}{(exception is null ? "" : $" {exception.GetType().Name}")}");
    }
}
