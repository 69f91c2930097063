using VirtViewer.Assessment;
using VirtViewer.ConnectionFiles;
using VirtViewer.Dialogs;
using VirtViewer.Drives;
using VirtViewer.Interop;
using VirtViewer.Localisation;
using VirtViewer.Ovirt;
using VirtViewer.Sessions;

namespace VirtViewer.Application;

/// <summary>Finds the screen of a virtual machine of oVirt: logs in, lets the user choose, gets a ticket.</summary>
internal sealed class OvirtSearch(ViewerApplication application)
{
    /// <summary>Opens the connection of a file of the type oVirt.</summary>
    /// <exception cref="InvalidDataException">It cannot be done; the message is for the user.</exception>
    public Task<Endpoint?> FindAsync(ConnectionFile file)
    {
        var access = file.Ovirt!;
        var api = OvirtAddress.ApiOf(access.Host);
        var client = ClientOf(api, access);
        return FindAsync(client, api.Host, new OvirtAddress(api, null, null), $"id={access.VmId}", file);
    }

    /// <summary>Opens the connection of an address.</summary>
    /// <returns>Null when the user gives up.</returns>
    /// <exception cref="InvalidDataException">It cannot be done; the message is for the user.</exception>
    public Task<Endpoint?> FindAsync(string uri)
    {
        var address = OvirtAddress.Parse(uri);
        var client = new OvirtClient(address.Api, TrustedCertificates());
        var search = address.VmName is null ? null : $"name={address.VmName}";
        return FindAsync(client, uri, address, search, new ConnectionFile { Kind = ConnectionKind.Ovirt });
    }

    /// <summary>A client for what a connection file says of the engine.</summary>
    public OvirtClient ClientOf(Uri api, OvirtAccess access)
    {
        var client = new OvirtClient(api, access.Certificates ?? TrustedCertificates());
        client.Use(access);
        return client;
    }

    private async Task<Endpoint?> FindAsync(OvirtClient client, string origin, OvirtAddress address, string? search, ConnectionFile wishes)
    {
        var found = await LogInAsync(client, address, search, wishes.Ovirt is not null).ConfigureAwait(false);
        if (found is null)
        {
            return null;
        }

        var vm = found.FirstOrDefault(known => known.Id == wishes.Ovirt?.VmId || known.Name == address.VmName);
        if (vm is null && wishes.Ovirt is not null)
        {
            throw new InvalidDataException(Phrase.Of("the engine knows no virtual machine {0}", wishes.Ovirt.VmId));
        }

        vm ??= await ChooseAsync(client).ConfigureAwait(false);
        if (vm is null)
        {
            return null;
        }

        var connection = vm.ToConnection(wishes) with { Ovirt = null };
        connection = connection with
        {
            Password = await client.TicketAsync(vm).ConfigureAwait(false),
            Certificates = wishes.Certificates ?? wishes.Ovirt?.Certificates ?? await client.CertificatesAsync().ConfigureAwait(false),
        };
        MainLoop.Post(() =>
        {
            application.TakeCdDrive(new OvirtCdDrive(client, vm.Id));
            application.TakeNames(vm.Name, vm.Id);
        });
        return new Endpoint
        {
            Kind = connection.Kind,
            File = connection,
            Host = connection.Host,
            Port = connection.Port,
            TlsPort = connection.TlsPort,
            Origin = origin,
        };
    }

    /// <summary>Asks the engine until it knows who asks; null when the user gives up. A token is not asked for again.</summary>
    private async Task<IReadOnlyList<OvirtVm>?> LogInAsync(OvirtClient client, OvirtAddress address, string? search, bool hasToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await client.FindAsync(search).ConfigureAwait(false);
            }
            catch (UnauthorizedAccessException e) when (hasToken)
            {
                throw new InvalidDataException(e.Message, e);
            }
            catch (UnauthorizedAccessException e)
            {
                var isAgain = attempt > 0;
                var answer = MainLoop.Ask(() =>
                {
                    if (isAgain)
                    {
                        MessageDialog.Tell(application.MainWindow.Handle, Phrase.Of("Unable to authenticate with {0}", address.Api.Host), e.Message);
                    }

                    return application.AskCredentials(new CredentialRequest("oVirt", address.Api.Host, address.User ?? Environment.UserName, true));
                });
                if (answer is null)
                {
                    return null;
                }

                client.Use(answer.UserName, answer.Password);
            }
        }
    }

    private async Task<OvirtVm?> ChooseAsync(OvirtClient client)
    {
        var running = (await client.FindAsync(null).ConfigureAwait(false)).Where(vm => vm.IsUp).ToArray();
        if (running.Length == 0)
        {
            throw new InvalidDataException(Phrase.Of("No virtual machine is running"));
        }

        var chosen = MainLoop.Ask(() => ChooserDialog.Ask(
            application.MainWindow.Handle,
            running.Select(vm => new ChooserEntry(vm.Name, vm.Name, null, OsIcon.Names(null), false, vm.Description))));
        return chosen is null ? null : running.First(vm => vm.Name == chosen.Name);
    }

    private string? TrustedCertificates()
    {
        try
        {
            return application.Options.OvirtCaFile is { } path ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException(Phrase.Of("{0}: cannot be read: {1}", application.Options.OvirtCaFile, e.Message), e);
        }
    }
}
