using CareBot.Core.Feedback;
using Dapper;

namespace CareBot.Storage;

/// <summary>Verdicts on scores in the database: level and rule ids, nothing else.</summary>
internal sealed class SqliteFeedbackStore(Database database) : IFeedbackStore
{
    public async Task AddAsync(ScoreFeedback feedback, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            "INSERT INTO feedback (tenant, level, rule_ids, at_unix_ms) VALUES (@Tenant, @Level, @RuleIds, @At)",
            new { feedback.Tenant, feedback.Level, RuleIds = string.Join(',', feedback.RuleIds), At = feedback.At.ToUnixTimeMilliseconds() });
    }
}
