using System.Globalization;
using AnalyzerCost;

if (args is ["build"])
    return BuildCost.Print(rounds: 5);
if (args is ["build", var rounds, .. var only] && int.TryParse(rounds, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0 && only.Length < 2 && only.All(BuildCost.Keys.Contains))
    return BuildCost.Print(count, only.FirstOrDefault());
if (args is ["edit"])
    return EditCost.Print();

Console.Error.WriteLine($"""
    What is to be measured?
      build [ROUNDS [KIND]]  CPU time of the compiler on projects of 50,000 lines, with analyzers of several kinds; KIND: {string.Join(", ", BuildCost.Keys)}
      edit                   time and memory for an edited file of 1,000 lines
    """);
return 1;
