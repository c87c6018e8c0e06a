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

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        // A frame of a type that it does not know is passed over; SignalR would leave unread what came together with it.
        long length;
        do
        {
            length = input.Length;
            if (inner.TryParseMessage(ref input, binder, out message))
                return true;
        }
        while (input.Length < length);
        return false;
    }

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => inner.WriteMessage(Coded(message), output);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => inner.GetMessageBytes(Coded(message));

    // SignalR's words differ with whether the call had arguments to be bound.
    private static bool IsUnknownMethod(string error) =>
        error.StartsWith("Unknown hub method", StringComparison.Ordinal) || error.EndsWith("Method does not exist.", StringComparison.Ordinal);

    private static HubMessage Coded(HubMessage message)
    {
        if (message is not CompletionMessage { Error: { } error } completion || MisuseCodes.All.Any(code => error.EndsWith(code, StringComparison.Ordinal)))
            return message;
        var code = IsUnknownMethod(error) ? MisuseCodes.UnknownMethod : MisuseCodes.BadShape;
        return CompletionMessage.WithError(completion.InvocationId!, $"The call was not understood. {code}");
    }
}
