using System.Net.Sockets;
using Briefings.Core.Diagnostics;
using Microsoft.AspNetCore.Connections;

namespace Briefings.Cli.Serving;

/// <summary>Why a port can't be listened on.</summary>
internal static class PortFault
{
    private const int Highest = 65535;

    /// <summary>The finding for what the web server threw; null where it is no matter of the port.</summary>
    public static Diagnostic? Of(Exception exception, int port)
    {
        var next = port < Highest ? port + 1 : port - 1;
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }:
                    return new(
                        Codes.PortTaken,
                        default,
                        FormattableString.Invariant($"another program listens on port {port}, perhaps another \"briefings serve\""),
                        FormattableString.Invariant($"end it, or write --port {next}, or --port 0 for any free one"));
                case SocketException { SocketErrorCode: SocketError.AccessDenied }:
                    return new(
                        Codes.PortTaken,
                        default,
                        FormattableString.Invariant($"this machine does not let you listen on port {port}"),
                        "write one above 1023, such as --port 4000, or --port 0 for any free one");
            }
        }

        return null;
    }
}
