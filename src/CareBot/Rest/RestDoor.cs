using CareBot.Answers;
using CareBot.Core.Replies;
using CareBot.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace CareBot.Rest;

/// <summary>The objects of the command line over HTTP.</summary>
internal static class RestDoor
{
    private const string MessageExample = """{"id":"1","text":"Where is my order?"}""";
    private const string DraftExample = """{"id":"1","draft":"Dear Dana, …","message":"Where is my order?"}""";

    /// <summary>Adds its JSON, its problems and its description.</summary>
    public static void AddRest(this IServiceCollection services)
    {
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = static context => Problems.AddWords(context.ProblemDetails));
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, AnswerJson.Readable);
            json.SerializerOptions.Encoder = AnswerJson.Readable.Options.Encoder;
        });
        services.AddOpenApi(options => options.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "CareBot", Version = "1", Description = "Scores customers' messages for hostility and says what to do, to write and to say. Nothing that is sent here is stored or logged." };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = WebAccess.KeyHeader, Description = "The setting Web:Key." },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
            return Task.CompletedTask;
        }));
    }

    /// <summary>Maps it.</summary>
    public static void MapRest(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOpenApi().RequireRateLimiting(WebDoor.RateLimit);
        var api = endpoints.MapGroup("/api").AddEndpointFilter<RouteGroupBuilder, GateFilter>().RequireRateLimiting(WebDoor.RateLimit)
            .WithMetadata(new RequestSizeLimitAttribute(Problems.LargestBody))
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429);
        api.MapPost("/score", ScoreAsync).WithSummary("How hostile is a customer's message, and why?").Describe<MessageQuestion, ScoreAnswer>();
        api.MapPost("/guide", GuideAsync).WithSummary("The score, and what to do, to write and to say.").Describe<MessageQuestion, GuideAnswer>();
        api.MapPost("/review", ReviewAsync).WithSummary("Is a draft reply ready to send?").Describe<ReviewQuestion, ReviewAnswer>();
        api.MapGet("/scripts", Scripts).WithSummary("Words to say for a situation, best first, three at most.").Produces<ScriptAnswer[]>().ProducesProblem(400);
    }

    private static void Describe<TQuestion, TAnswer>(this RouteHandlerBuilder door)
        where TQuestion : class =>
        door.Accepts<TQuestion>("application/json", "text/plain").Produces<TAnswer>().ProducesProblem(400).ProducesProblem(413).ProducesProblem(415);

    private static async Task<IResult> ScoreAsync(HttpRequest request, Advisor advisor)
    {
        var (body, problem) = await ReadMessageAsync(request);
        return body is null ? problem! : TypedResults.Json(advisor.Score(body.Id ?? AnswerId.OfLine(1), body.Text!), AnswerJson.Readable.ScoreAnswer);
    }

    private static async Task<IResult> GuideAsync(HttpRequest request, Advisor advisor)
    {
        var (body, problem) = await ReadMessageAsync(request);
        return body is null ? problem! : TypedResults.Json(advisor.Guide(body.Id ?? AnswerId.OfLine(1), body.Text!), AnswerJson.Readable.GuideAnswer);
    }

    private static async Task<IResult> ReviewAsync(HttpRequest request, Advisor advisor)
    {
        var (body, problem) = await Bodies.ReadAsync(request, AnswerJson.Readable.ReviewQuestion, DraftExample, DraftText.Split);
        if (body is null)
        {
            return problem!;
        }

        return IsBlank(body.Draft)
            ? Problems.Empty("draft")
            : TypedResults.Json(advisor.Review(body.Id ?? AnswerId.OfLine(1), body.Draft!, body.Message), AnswerJson.Readable.ReviewAnswer);
    }

    private static IResult Scripts(HttpRequest request, Advisor advisor, string? q = null) => IsBlank(q)
        ? Problems.Empty("q")
        : TypedResults.Json(advisor.Scripts(q!, request.GetTypedHeaders().AcceptLanguage is [var first, ..] ? first.Value.Value : null), AnswerJson.Readable.ScriptAnswerArray);

    private static async Task<(MessageQuestion? Body, IResult? Problem)> ReadMessageAsync(HttpRequest request)
    {
        var (body, problem) = await Bodies.ReadAsync(request, AnswerJson.Readable.MessageQuestion, MessageExample, static text => new MessageQuestion(null, text));
        return body is not null && IsBlank(body.Text) ? (null, Problems.Empty("text")) : (body, problem);
    }

    private static bool IsBlank(string? text) => text is null || string.IsNullOrWhiteSpace(DisplayText.Clean(text));
}
