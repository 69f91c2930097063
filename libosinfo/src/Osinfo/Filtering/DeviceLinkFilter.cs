namespace Osinfo;

/// <summary>
/// A <see cref="Filter"/> for links to devices: its own conditions are on the link, those of another filter on the device. Anything but a
/// link does not pass.
/// </summary>
public sealed class DeviceLinkFilter : Filter
{
    /// <summary>A filter that hands the device of a link to another one.</summary>
    public DeviceLinkFilter(Filter deviceFilter)
    {
        ArgumentNullException.ThrowIfNull(deviceFilter);
        DeviceFilter = deviceFilter;
    }

    /// <summary>The conditions on the device.</summary>
    public Filter DeviceFilter { get; }

    /// <inheritdoc/>
    public override bool Matches(Entity entity) =>
        base.Matches(entity) && entity is DeviceLink link && DeviceFilter.Matches(link.Device);
}
