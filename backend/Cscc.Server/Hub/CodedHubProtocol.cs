using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Cscc.Contracts;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Cscc.Server.Hub;

/// <summary>
/// SignalR's JSON protocol, whose own refusals (an unknown method, arguments that do not fit) bear a code like ours.
/// </summary>
internal sealed class CodedHubProtocol(JsonHubProtocol inner) : IHubProtocol
{
    public string Name => inner.Name;

    public int Version => inner.Version;

    public TransferFormat TransferFormat => inner.TransferFormat;

    public bool IsVersionSupported(int version) => inner.IsVersionSupported(version);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message) =>
        inner.TryParseMessage(ref input, binder, out message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => inner.WriteMessage(Coded(message), output);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => inner.GetMessageBytes(Coded(message));

    private static HubMessage Coded(HubMessage message)
    {
        if (message is not CompletionMessage { Error: { } error } completion || MisuseCodes.All.Any(code => error.EndsWith(code, StringComparison.Ordinal)))
            return message;
        var code = error.StartsWith("Unknown hub method", StringComparison.Ordinal) ? MisuseCodes.UnknownMethod : MisuseCodes.BadShape;
        return CompletionMessage.WithError(completion.InvocationId!, $"The call was not understood. {code}");
    }
}
