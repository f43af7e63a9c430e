using Spectre.Console;

namespace Homework0.Output;

/// <summary>What is being worked on, where there is a terminal to show it on; a file is spared it.</summary>
internal static class ConsoleProgress
{
    public static T Show<T>(TextWriter output, Func<Action<string>, T> work)
    {
        if (new AnsiConsoleOutput(output) is not { IsTerminal: true } terminal)
            return work(static _ => { });

        return AnsiConsole.Create(new AnsiConsoleSettings { Out = terminal })
            .Status()
            .Start("…", context => work(next => context.Status(Markup.Escape(next))));
    }
}
