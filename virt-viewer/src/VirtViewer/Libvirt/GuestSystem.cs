using VirtViewer.Assessment;
using VirtViewer.Domains;
using VirtViewer.Localisation;
using Native = VirtViewer.Interop.Libvirt;

namespace VirtViewer.Libvirt;

/// <summary>
/// Asks a guest for its system, records it, and switches the machine off. All need a connection that writes, so they happen only when the user
/// wants them.
/// </summary>
/// <param name="libvirt">The connection.</param>
/// <param name="guest">The guest.</param>
/// <param name="changed">Told when the description of the guest is another one.</param>
internal sealed class GuestSystem(LibvirtConnection libvirt, DomainArgument guest, Action changed)
{
    /// <summary>Asks the agent in the guest.</summary>
    /// <exception cref="InvalidDataException">There is no answer; the message is for the user.</exception>
    public async Task<AgentOs> AskAsync()
    {
        AgentOs? answer = null;
        await libvirt.ChangeAsync(connection =>
        {
            using var domain = Find(connection);
            answer = domain.AskAgent() ?? throw new InvalidDataException(Native.LastError() ?? Phrase.Of("the agent does not say which system runs"));
        }).ConfigureAwait(false);
        return answer!;
    }

    /// <summary>Writes the id of the system into the description of the guest.</summary>
    /// <exception cref="InvalidDataException">libvirt refuses; the message is for the user.</exception>
    public async Task RecordAsync(string id)
    {
        await libvirt.ChangeAsync(connection =>
        {
            using var domain = Find(connection);
            domain.RecordOs(id);
        }).ConfigureAwait(false);
        Interop.MainLoop.Post(changed);
    }

    /// <summary>Switches the machine off as if its power had failed.</summary>
    /// <exception cref="InvalidDataException">libvirt refuses; the message is for the user.</exception>
    public Task ForceOffAsync() => libvirt.ChangeAsync(connection =>
    {
        using var domain = Find(connection);
        domain.ForceOff();
    });

    private Domain Find(nint connection) =>
        Domain.Find(connection, guest) ?? throw new InvalidDataException(Phrase.Of("the guest is not there any more"));
}
