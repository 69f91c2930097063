using System.Runtime.CompilerServices;
using Commons.Xml.Relaxng;
using Commons.Xml.Relaxng.Derivative;

namespace OsinfoDb.Validation.Engine;

/// <summary>What the engine does not show: its validating reader stops making sense after the first finding, its patterns do not.</summary>
internal static class Internals
{
    /// <summary>The compiled pattern of a whole document.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_StartPattern")]
    internal static extern RdpPattern StartOf(RelaxngPattern pattern);

    /// <summary>Whether the derivative by a text depends on what the text is.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_IsTextValueDependent")]
    internal static extern bool DependsOnText(RdpPattern pattern);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "datatype")]
    internal static extern ref RelaxngDatatype DatatypeOf(RdpDatatype datatype);
}
