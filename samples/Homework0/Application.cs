using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Homework0.Data;
using Homework0.Output;
using Homework0.Working;

namespace Homework0;

/// <summary>The command line. It exits with 0, or 1 if an identity fails, or 2 if the input cannot be used.</summary>
internal static class Application
{
    private const int AllHold = 0;
    private const int SomethingFails = 1;
    private const int BadInput = 2;

    // Squares and quotients stay within the range of double.
    private const double SmallestLambda = 1e-100;
    private const double LargestLambda = 1e100;

    private static readonly Option<string?> Csv = new("--csv")
    {
        HelpName = "FILE",
        Description = "A table of numbers with a header, instead of Longley's data.",
    };

    private static readonly Option<string?> Target = new("--target")
    {
        HelpName = "COLUMN",
        Description = "The column of the file that is to be predicted by the others.",
    };

    private static readonly Option<double> Lambda = new("--lambda")
    {
        HelpName = "L",
        Description = "What ridge regression adds to the diagonal, λ > 0.",
        DefaultValueFactory = _ => 1,
        CustomParser = Positive,
    };

    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var command = new RootCommand("Homework 0, questions 3 and 4: least squares, minimum norm and ridge regression, every identity checked numerically.")
        {
            Csv, Target, Lambda,
        };
        command.SetAction(result => Run(result, output));
        command.Validators.Add(BothOrNeither);

        var parsed = command.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            error.WriteLine(parsed.Errors[0].Message);
            return BadInput;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (BadInputException exception)
        {
            error.WriteLine(exception.Message);
            return BadInput;
        }
    }

    private static int Run(ParseResult result, TextWriter output)
    {
        var data = result.GetValue(Csv) is string path
            ? CsvFile.Load(path, result.GetRequiredValue(Target)!)
            : Longley.Data;
        var report = Homework.WorkedOut(new Settings(data, result.GetValue(Lambda)));
        ConsoleReport.Write(report, output);
        return report.Fails ? SomethingFails : AllHold;
    }

    private static double Positive(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= SmallestLambda and <= LargestLambda)
            return value;

        result.AddError(value is > 0 and < double.PositiveInfinity
            ? $"--lambda: λ must be between 1e-100 and 1e100, and {text} is not."
            : $"--lambda: λ must be a positive number, and '{text}' is not.");
        return double.NaN;
    }

    private static void BothOrNeither(CommandResult result)
    {
        if (result.GetResult(Csv) is not null && result.GetResult(Target) is null)
            result.AddError("--csv needs --target COLUMN: the column of the file that is to be predicted.");
        if (result.GetResult(Target) is not null && result.GetResult(Csv) is null)
            result.AddError("--target needs --csv FILE: the file that has this column.");
    }
}
