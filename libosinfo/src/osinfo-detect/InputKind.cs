namespace Osinfo.Tools.Detect;

/// <summary>What an input is taken for.</summary>
internal enum InputKind
{
    Media,
    Tree,
}
