using System.Text;
using Homework0;

// The formulas are not ASCII. A byte order mark would be in the way where the output is redirected.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return Application.Run(args, Console.Out, Console.Error);
