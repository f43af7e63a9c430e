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

    private static readonly Option<string[]> Digits = new("--digits")
    {
        HelpName = "TRAIN TEST",
        Description = "Two files for question 6, instead of generated digits: comma-separated rows of features, the class last.",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> Mnist = new("--mnist")
    {
        HelpName = "FOLDER",
        Description = "The folder with MNIST's four files in the IDX format, for question 6.",
    };

    private static readonly Option<string[]> Only = new("--only")
    {
        HelpName = "PART",
        Description = $"Some parts only, of {string.Join(", ", Homework.Ids)}.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
        CustomParser = Parts,
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        HelpName = "N",
        Description = "What every random number follows from.",
        DefaultValueFactory = _ => 1,
        CustomParser = WholeNumber,
    };

    private static readonly Option<string> ReportFolder = new("--report")
    {
        HelpName = "DIR",
        Description = "Where the report is put, index.html; - for nowhere.",
        DefaultValueFactory = _ => Path.Combine("artifacts", "homework0"),
    };

    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var command = new RootCommand("Homework 0: vector calculus, least squares, ridge regression, ReLU elbows and a fully connected network, every identity checked numerically, and every claim of three chat models judged.")
        {
            Csv, Target, Lambda, Digits, Mnist, Only, Seed, ReportFolder,
        };
        command.SetAction(result => Run(result, output));
        command.Validators.Add(BothOrNeither);
        command.Validators.Add(OneSetOfDigits);

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
        var settings = new Settings(Data(result), result.GetValue(Lambda))
        {
            Digits = DigitsOf(result),
            Only = result.GetValue(Only)!,
            Seed = result.GetValue(Seed),
        };
        var file = ReportFile.In(result.GetValue(ReportFolder)!);
        var report = ConsoleProgress.Show(output, starting => Homework.WorkedOut(settings, starting));
        ConsoleReport.Write(report, output);
        file?.Write(report, output);
        return report.Fails ? SomethingFails : AllHold;
    }

    private static Dataset Data(ParseResult result) => result.GetValue(Csv) is string path
        ? CsvFile.Load(path, result.GetRequiredValue(Target)!)
        : Longley.Data;

    private static Digits? DigitsOf(ParseResult result) =>
        result.GetValue(Digits) is [var training, var test] ? DigitsFile.Load(training, test)
        : result.GetValue(Mnist) is string folder ? IdxFolder.Load(folder)
        : null;

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

    private static void OneSetOfDigits(CommandResult result)
    {
        if (result.GetResult(Digits) is not null && result.GetResult(Mnist) is not null)
            result.AddError("--digits and --mnist are two sets of data for question 6; give one of them.");
    }

    private static string[] Parts(ArgumentResult result)
    {
        string[] parts = [.. result.Tokens.Select(token => token.Value)];
        if (parts.FirstOrDefault(part => !Homework.Ids.Contains(part)) is string unknown)
            result.AddError($"--only: there is no part '{unknown}'; there are {string.Join(", ", Homework.Ids)}.");
        return parts;
    }

    private static int WholeNumber(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return value;

        result.AddError($"--seed: it must be a whole number, and '{text}' is not.");
        return 0;
    }
}
