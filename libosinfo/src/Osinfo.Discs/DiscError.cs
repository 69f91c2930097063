namespace Osinfo.Discs;

/// <summary>Why a disc could not be read.</summary>
public enum DiscError
{
    /// <summary>The source ends before the volume descriptors, which begin at byte 32768.</summary>
    NoDescriptors,

    /// <summary>There are volume descriptors, but no whole primary one (ECMA-119 8.4).</summary>
    NoPrimaryVolumeDescriptor,

    /// <summary>The primary volume descriptor carries no volume identifier, so there is nothing to recognise the disc by.</summary>
    InsufficientMetadata,

    /// <summary>There is data where the volume descriptors belong, but it does not carry the <c>CD001</c> mark of ISO 9660.</summary>
    NotAnIso9660Image,

    /// <summary>The address has a scheme other than <c>file</c>, <c>http</c> and <c>https</c>, or is not an address at all.</summary>
    UnsupportedLocation,

    /// <summary>The web server answered with a status other than success; see <see cref="DiscException.StatusCode"/>.</summary>
    RequestRefused,

    /// <summary>The web server could not be reached, or the connection broke.</summary>
    ConnectionFailed,

    /// <summary>The web server's answer contradicts the request or itself: another range, another length, an encoding nobody asked for.</summary>
    UnusableResponse,

    /// <summary>The web server did not deliver in time.</summary>
    TimedOut,

    /// <summary>The web server or stream only gives the image from its beginning, and what is asked for lies too far ahead to read up to it.</summary>
    OutOfReach,
}
