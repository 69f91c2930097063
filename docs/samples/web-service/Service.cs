using System.Text.Json;
using Osinfo.Db;
using Osinfo.Discs;

namespace Osinfo.Samples.WebService;

/// <summary>The web application.</summary>
public static class Service
{
    /// <summary>Builds it: one database for all requests, and the routes.</summary>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.AddSingleton(_ => OsinfoDatabase.Load(new LoadOptions { Embedded = EmbeddedDatabase.Assembly }));
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, JsonContext.Default);
        });

        var app = builder.Build();
        app.MapGet("/systems", ListSystems);
        app.MapGet("/systems/{shortId}", FindSystem);
        app.MapPost("/identify", IdentifyAsync);
        return app;
    }

    private static SystemInfo[] ListSystems(OsinfoDatabase database, string? family, DateOnly? supportedOn) =>
        [.. database.Oses.Where(os => os.IsDefined && (family is null || os.Family == family) && (supportedOn is not { } day || os.IsSupportedOn(day)))
            .Select(SystemInfo.From)];

    private static IResult FindSystem(OsinfoDatabase database, string shortId) =>
        database.FindOsByShortId(shortId) is { } os ? Results.Ok(SystemInfo.From(os)) : Results.NotFound();

    private static async Task<IResult> IdentifyAsync(OsinfoDatabase database, HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var medium = await MediaEvidence.ReadAsync(request.Body, "upload", cancellationToken).ConfigureAwait(false);
            return database.Identify(medium).Best is { } best ? Results.Ok(SystemInfo.From(best.Os)) : Results.NotFound();
        }
        catch (DiscException e)
        {
            return Results.Problem(e.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }
}
