using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace ShapedMath.TestKit;

/// <summary>What the second run of a generator had to do again. Only steps that the generator named (<c>WithTrackingName</c>) are seen.</summary>
public sealed class IncrementalRun
{
    readonly ImmutableDictionary<string, ImmutableArray<IncrementalStepRunReason>> _steps;

    internal IncrementalRun(GeneratorRunResult result)
    {
        _steps = OwnSteps(result).GroupBy(step => step.Name!, StringComparer.Ordinal).ToImmutableDictionary(steps => steps.Key, Reasons);
        Outputs = Reasons(result.TrackedOutputSteps.SelectMany(steps => steps.Value));
    }

    /// <summary>The names of the steps.</summary>
    public IEnumerable<string> Steps => _steps.Keys;

    /// <summary>What became of each emitted file: Cached, if it was not written again.</summary>
    public ImmutableArray<IncrementalStepRunReason> Outputs { get; }

    /// <summary>What became of each value of a step: Cached, if it was not computed again; Unchanged, if it was and is equal.</summary>
    public ImmutableArray<IncrementalStepRunReason> this[string step] => _steps.TryGetValue(step, out var reasons)
        ? reasons
        : throw new XunitException($"No step is called {step}, but: {string.Join(", ", Steps)}.");

    /// <summary>Fails unless the edit left every value as it was, and no file was written again.</summary>
    public void AssertNothingChanged()
    {
        var changed = new StringBuilder();
        foreach (var (name, reasons) in _steps.Append(new("(output)", Outputs)))
        {
            if (reasons.Any(reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)))
            {
                changed.AppendLine($"  {name}: {string.Join(", ", reasons)}");
            }
        }

        if (changed.Length > 0 || Outputs.IsEmpty)
        {
            throw new XunitException($"The edit should have changed nothing; {(Outputs.IsEmpty ? "nothing was emitted" : "but")}:{Environment.NewLine}{changed}");
        }
    }

    /// <summary>The steps that the generator named itself, as against those that Roslyn names for its own inputs, its outputs and ForAttributeWithMetadataName.</summary>
    /// <exception cref="XunitException">There are none: nothing can be checked.</exception>
    internal static ImmutableArray<IncrementalGeneratorRunStep> OwnSteps(GeneratorRunResult result)
    {
        ImmutableArray<IncrementalGeneratorRunStep> own = [.. result.TrackedSteps.Where(steps => !IsRoslyns(steps.Key)).SelectMany(steps => steps.Value)];
        return own.IsEmpty ? throw new XunitException("The generator names no step (WithTrackingName), or none had an input.") : own;
    }

    static bool IsRoslyns(string name) => name
        is WellKnownGeneratorInputs.Compilation
        or WellKnownGeneratorInputs.ParseOptions
        or WellKnownGeneratorInputs.AdditionalTexts
        or WellKnownGeneratorInputs.AnalyzerConfigOptions
        or WellKnownGeneratorInputs.MetadataReferences
        or WellKnownGeneratorOutputs.SourceOutput
        or WellKnownGeneratorOutputs.ImplementationSourceOutput
        or "CompilationOptions"
        || name.Contains("_ForAttribute", StringComparison.Ordinal);

    static ImmutableArray<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        [.. steps.SelectMany(step => step.Outputs).Select(output => output.Reason)];
}
