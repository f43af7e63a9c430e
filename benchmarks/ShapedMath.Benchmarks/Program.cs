using BenchmarkDotNet.Running;
using ShapedMath.Benchmarks;

if (args is ["accuracy", .. var folder])
    return AccuracyTable.Print(folder);

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
