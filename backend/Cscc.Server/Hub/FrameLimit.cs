using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace Cscc.Server.Hub;

/// <summary>
/// Counts frames before anything reads them, since hub filters never see unknown methods, pings or garbage. Too many,
/// and the connection is closed.
/// </summary>
internal static class FrameLimit
{
    private const byte RecordSeparator = 0x1e;

    public static IConnectionBuilder UseFrameLimit(this IConnectionBuilder builder, LimitOptions limits, TimeProvider clock) => builder.Use(next => connection =>
    {
        var budget = new CallBudget(limits.FramesPerSecond, limits.FramesAtOnce, clock);
        var transport = connection.Transport;
        connection.Transport = new CountedPipe(
            new CountedReader(transport.Input, frames =>
            {
                if (budget.Take(frames))
                    return;
                HubMetrics.Misused.Add(1);
                connection.Abort(new("too many frames"));
            }),
            new OnePieceWriter(transport.Output));
        return next(connection);
    });

    private sealed record CountedPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;

    private sealed class CountedReader(PipeReader inner, Action<int> onFrames) : PipeReader
    {
        private ReadOnlySequence<byte> _read;

        public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) =>
            Keep(await inner.ReadAsync(cancellationToken));

        public override bool TryRead(out ReadResult result)
        {
            if (!inner.TryRead(out result))
                return false;
            Keep(result);
            return true;
        }

        public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
        {
            var frames = Count(_read.Slice(0, consumed));
            _read = default;
            inner.AdvanceTo(consumed, examined);
            if (frames > 0)
                onFrames(frames);
        }

        public override void CancelPendingRead() => inner.CancelPendingRead();

        public override void Complete(Exception? exception = null) => inner.Complete(exception);

        private ReadResult Keep(ReadResult result)
        {
            _read = result.Buffer;
            return result;
        }

        private static int Count(ReadOnlySequence<byte> consumed)
        {
            var frames = 0;
            foreach (var segment in consumed)
                frames += segment.Span.Count(RecordSeparator);
            return frames;
        }
    }
}
