using VirtViewer.Interop;
using VirtViewer.Localisation;
using static VirtViewer.Interop.SpiceGlib;

namespace VirtViewer.Sessions;

// Who is let in: by the server, and by a proxy before it. The same session tries again.
internal sealed partial class SpiceSession
{
    private int _refusals;
    private int _proxyRefusals;
    private string? _user;
    private string? _proxyUser;

    private void Authenticate(Refusal refusal, string? reason)
    {
        if (Endpoint.File?.Password is not null)
        {
            Fail(reason ?? Phrase.Of("The password of the connection file was refused."));
            return;
        }

        if (_refusals++ > 0)
        {
            Options.Tell(Phrase.Of("Unable to authenticate with {0}", Endpoint.Name), reason);
        }

        var needsUser = refusal is Refusal.User or Refusal.UserAndPassword;
        if (AskOrCancel(new CredentialRequest("SPICE", Endpoint.Name, needsUser ? _user ?? Environment.UserName : null, true)) is not { } answer)
        {
            return;
        }

        if (needsUser)
        {
            _user = answer.UserName;
            GObject.Set(_session, "username", answer.UserName);
        }

        GObject.Set(_session, "password", answer.Password);
        OpenAgain();
    }

    private bool IsForProxy(Refusal refusal) => refusal is Refusal.Proxy || (refusal is Refusal.ProxyFailed && _proxyRefusals > 0);

    private void AuthenticateAtProxy(string? reason)
    {
        var proxy = spice_session_get_proxy_uri(_session);
        var host = GLib.Text(spice_uri_get_hostname(proxy));
        if (_proxyRefusals++ > 0)
        {
            Options.Tell(Phrase.Of("Unable to authenticate with {0}", host), reason);
        }

        var user = _proxyUser ?? GLib.Text(spice_uri_get_user(proxy)) ?? Environment.UserName;
        if (AskOrCancel(new CredentialRequest(Phrase.Of("proxy"), host, user, true)) is { } answer)
        {
            _proxyUser = answer.UserName;
            spice_uri_set_user(proxy, answer.UserName);
            spice_uri_set_password(proxy, answer.Password);
            OpenAgain();
        }
    }

    private Credentials? AskOrCancel(CredentialRequest request)
    {
        var answer = Options.Ask(request);
        if (answer is null)
        {
            Cancel();
            Fail(null);
        }

        return answer;
    }

    private void OpenAgain()
    {
        if (!Open())
        {
            Fail(null);
        }
    }
}
