namespace Osinfo.Loading;

/// <summary>Reads an <c>install-script</c> element.</summary>
internal static class InstallScriptReader
{
    private static readonly string[] BooleanKeys = ["needs-internet", "can-pre-install-drivers", "can-post-install-drivers"];

    internal static void Read(EntityElement script)
    {
        // The booleans and the injection methods always get a value, so a fragment sets them anew.
        var table = script.Entity.Parameters;
        foreach (var key in BooleanKeys)
        {
            table.Set(key, TextValues.FromBoolean(false));
        }

        table.Set("injection-method", TextValues.FromInt64((long)InjectionMethods.None));
        script.ForEachChild(ReadChild);
    }

    private static void ReadChild(EntityElement script)
    {
        var cursor = script.Cursor;
        switch (cursor.Name)
        {
            case "profile" or "product-key-format" or "path-format" or "expected-filename"
                or "pre-install-drivers-signing-req" or "post-install-drivers-signing-req":
                script.Parameters.ReadText(cursor);
                break;
            case "needs-internet" or "can-pre-install-drivers" or "can-post-install-drivers":
                var key = cursor.Name;
                if (cursor.ReadText() is "" or "true")
                {
                    script.Entity.Parameters.Set(key, TextValues.FromBoolean(true));
                }

                break;
            case "injection-method":
                ReadInjectionMethod(script);
                break;
            case "config":
                script.ForEachChild(ReadConfigParameter);
                break;
            case "avatar-format":
                ReadAvatarFormat(script);
                break;
            case "template":
                ReadTemplate(script);
                break;
            default:
                script.Parameters.ReadCustom(cursor);
                break;
        }
    }

    private static void ReadInjectionMethod(EntityElement script)
    {
        var unknown = script.Cursor.Error("unknown <injection-method>, expected cdrom, disk, floppy, initrd or web");
        var method = Nicks.Injection.Find(script.Cursor.ReadText()) ?? throw unknown;
        var table = script.Entity.Parameters;
        var mask = TextValues.ToInt64(table.Find("injection-method")[0]) | (long)method;
        table.Set("injection-method", TextValues.FromInt64(mask));
    }

    private static void ReadConfigParameter(EntityElement script)
    {
        if (script.Cursor.Name != "param")
        {
            return;
        }

        var parameters = script.NewParameters();
        parameters.ReadAttribute(script.Cursor, "policy", "policy");
        var map = script.Cursor.Attribute("value-map");
        script.Add("param", script.Cursor.RequiredAttribute("name"), parameters, map is null ? [] : [map]);
    }

    private static void ReadAvatarFormat(EntityElement script)
    {
        var parameters = script.NewParameters();
        var depth = script.Cursor.Enter();
        while (script.Cursor.NextChild(depth))
        {
            switch (script.Cursor.Name)
            {
                case "mime-type":
                    parameters.AddText(script.Cursor);
                    break;
                case "width" or "height" or "alpha":
                    parameters.ReadText(script.Cursor);
                    break;
            }
        }

        script.Add("avatar-format", script.Entity.Id, parameters);
    }

    private static void ReadTemplate(EntityElement script)
    {
        script.Parameters.ReadAttribute(script.Cursor, "uri", "template-uri");
        var depth = script.Cursor.Enter();
        var isFirst = true;
        while (script.Cursor.NextChild(depth))
        {
            if (isFirst)
            {
                script.Entity.Parameters.Set("template-data", script.Cursor.ReadXml());
                isFirst = false;
            }
        }
    }
}
