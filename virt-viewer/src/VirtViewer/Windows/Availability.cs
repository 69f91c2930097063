using System.Globalization;
using VirtViewer.Localisation;
using VirtViewer.Sessions;

namespace VirtViewer.Windows;

/// <summary>Says which actions are possible now, and why the others are not.</summary>
internal static class Availability
{
    /// <summary>Why an action is not possible, for its tooltip; null when it is.</summary>
    public static string? WhyNot(string action, WindowHost host, ViewerWindow window)
    {
        var session = host.Session;
        var isReady = window.Display is { IsReady: true };
        if (session is not { WasConnected: true })
        {
            return action is "quit" ? Quit(host) : IsAlways(action) ? null : Phrase.Of("There is no connection yet.");
        }

        return action switch
        {
            "screenshot" => isReady && window.Display!.ConsoleName is null ? null : Phrase.Of("There is no picture yet."),
            "send-key" or "send-key-asking" => isReady && window.Display!.SendsKeys ? null : Phrase.Of("There is no picture yet."),
            "usb" or "usb-device-reset" => session.HasUsb ? null : Phrase.Of("The server does not redirect USB devices."),
            "auto-resize" => session is VncSession || session.HasAgent ? null : WhyNoAgent(host),
            "vm-pause" => session.HasPause ? null : Phrase.Of("The server does not let the machine be paused from here."),
            "vm-reset" or "vm-power-down" => session.HasPower ? null : Phrase.Of("The server does not let the machine be controlled from here."),
            "vm-force-off" => host.CanForceOff ? null : Phrase.Of("The server does not let the machine be controlled from here."),
            "smartcard-insert" or "smartcard-remove" => session.HasSoftwareCard ? null : Phrase.Of("There is no smart card made of certificates."),
            "change-cd" => host.CdDrive is not null ? null : WhyNoCd(host),
            "quit" => Quit(host),
            _ when action.StartsWith("display-", StringComparison.Ordinal) => WhyNoDisplay(host, action["display-".Length..]),
            _ => null,
        };
    }

    /// <summary>A screen that the guest does not use comes only if an agent in it is asked for it.</summary>
    private static string? WhyNoDisplay(WindowHost host, string number) =>
        host.Session is { HasAgent: true } || host.Windows.Any(other => other.Number.ToString(CultureInfo.InvariantCulture) == number && (other.IsVisible || other.Display is { IsReady: true }))
            ? null
            : Phrase.Of("The guest does not use this display.");

    private static string? Quit(WindowHost host) => host.Options.IsKiosk ? Phrase.Of("Kiosk mode cannot be quit.") : null;

    /// <summary>What concerns the window alone is possible without a connection.</summary>
    private static bool IsAlways(string action) => action is not ("screenshot" or "send-key" or "send-key-asking" or "usb" or "usb-device-reset"
        or "auto-resize" or "vm-pause" or "vm-reset" or "vm-power-down" or "vm-force-off" or "smartcard-insert" or "smartcard-remove" or "change-cd" or "preferences");

    private static string WhyNoAgent(WindowHost host) =>
        host.Assessment?.Findings.FirstOrDefault(finding => finding.Id.StartsWith("agent-", StringComparison.Ordinal))?.Why
        ?? Phrase.Of("No agent in the guest listens.");

    private static string WhyNoCd(WindowHost host) => host.HasDescription
        ? Phrase.Of("The virtual machine has no CD drive.")
        : Phrase.Of("The CD can be changed only for guests of libvirt and oVirt.");
}
