using BenchmarkDotNet.Running;
using ShapedMath.Benchmarks;

if (args is ["accuracy", .. var folder])
    return AccuracyTable.Print(folder);
if (args is ["compile"])
    return CompileCost.Print();
if (args is ["compile-one", var compiler, .. var arguments])
    return OneCompilation.Run(compiler, arguments);

if (args is ["solve"])
    return SolveCost.Print();

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
