using Spectre.Console;

namespace CareBot.Training;

/// <summary>Hears how far the training is.</summary>
internal interface ITrainingProgress
{
    /// <summary>A new part of the work begins.</summary>
    void Begin(string name);

    /// <summary>A share of the part is done.</summary>
    void Advance(double share);
}

/// <summary>Bars on a terminal, one line for each part of the work elsewhere.</summary>
internal sealed class ConsoleProgress(IAnsiConsole console, ProgressContext? bars) : ITrainingProgress
{
    private ProgressTask? _task;

    /// <inheritdoc />
    public void Begin(string name)
    {
        if (bars is null)
        {
            console.WriteLine(name);
            return;
        }

        if (_task is not null)
        {
            _task.Value = _task.MaxValue;
        }

        _task = bars.AddTask(Markup.Escape(name), maxValue: 1);
    }

    /// <inheritdoc />
    public void Advance(double share) => _task?.Increment(share);
}
