using ShapedMath.Benchmarks;

if (args is ["accuracy", .. var folder])
    return AccuracyTable.Print(folder);
if (args is ["compile"])
    return CompileCost.Print();
if (args is ["compile-one", var compiler, .. var arguments])
    return OneCompilation.Run(compiler, arguments);
if (args is ["wrapper"])
    return WrapperCost.Print();
if (args is ["keystroke"])
    return KeystrokeCost.Print();

Console.Error.WriteLine("""
    What is to be measured?
      accuracy <FOLDER>  correct digits of least squares on NIST's data sets
      compile            CPU time of the compiler on the typed DSL, beside MathNet
      keystroke          time of the generators at a keystroke, beside that of an empty one
      wrapper            time and memory of the typed DSL, beside MathNet
    """);
return 1;
