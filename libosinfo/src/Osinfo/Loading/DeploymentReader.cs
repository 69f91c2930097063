namespace Osinfo.Loading;

/// <summary>Reads a <c>deployment</c> element.</summary>
internal static class DeploymentReader
{
    internal static void Read(EntityElement deployment)
    {
        var (hasOs, hasPlatform) = (false, false);
        var incomplete = deployment.Cursor.Error("<deployment> needs one <os> and one <platform>");
        deployment.ForEachChild(deployment =>
        {
            switch (deployment.Cursor.Name)
            {
                case "os":
                    hasOs = true;
                    deployment.AddReference();
                    break;
                case "platform":
                    hasPlatform = true;
                    deployment.AddReference();
                    break;
                case "devices":
                    deployment.ReadDeviceLinks();
                    break;
                default:
                    deployment.Parameters.ReadCustom(deployment.Cursor);
                    break;
            }
        });

        if (!hasOs || !hasPlatform)
        {
            throw incomplete;
        }
    }
}
