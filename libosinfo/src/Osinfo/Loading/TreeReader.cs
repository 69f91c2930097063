namespace Osinfo.Loading;

/// <summary>Reads a <c>tree</c> element of an operating system.</summary>
internal static class TreeReader
{
    internal static void Read(EntityElement os)
    {
        var cursor = os.Cursor;
        var tree = os.NewParameters();
        tree.ReadAttribute(cursor, "arch", "architecture");
        var hasTreeinfo = false;
        var depth = cursor.Enter();
        while (cursor.NextChild(depth))
        {
            switch (cursor.Name)
            {
                case "variant":
                    tree.Table.Add("variant", cursor.RequiredAttribute("id"));
                    break;
                case "url" or "kernel" or "initrd" or "boot-iso":
                    tree.ReadText(cursor);
                    break;
                case "treeinfo":
                    hasTreeinfo |= ReadTreeinfo(cursor, tree);
                    break;
                default:
                    tree.ReadCustom(cursor);
                    break;
            }
        }

        tree.Table.Set("has-treeinfo", TextValues.FromBoolean(hasTreeinfo));
        os.Add("tree", os.NextPartId("tree"), tree);
    }

    private static bool ReadTreeinfo(ElementCursor cursor, ElementParameters tree)
    {
        var any = false;
        var depth = cursor.Enter();
        while (cursor.NextChild(depth))
        {
            any = true;
            if (cursor.Name is "family" or "variant" or "version" or "arch")
            {
                tree.ReadText(cursor, "treeinfo-" + cursor.Name);
            }
        }

        return any;
    }
}
