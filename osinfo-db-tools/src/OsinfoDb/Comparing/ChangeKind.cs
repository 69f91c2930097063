namespace OsinfoDb.Comparing;

internal enum ChangeKind
{
    Added,
    Removed,
    Changed,
}
