using FsCheck;
using FsCheck.Fluent;
using ShapedMath.TestKit;

namespace ShapedMath.Shapes.Tests;

public sealed class ShapesFileParserTests
{
    private static readonly string Table = File.ReadAllText(Repository.PathOf("src", "ShapedMath", "LinearAlgebra.shapes"));

    // ---- what is read

    [Fact]
    public void A_row_has_all_that_it_says()
    {
        var catalog = OperationCatalog.Parse("""
            # a comment

            /// Solves.
            /// Twice.
            Matrix.Solve|op_Solve (m,n),(m) -> X(n)
              where m>=n, 1<=n

              +into
              typed Solve (n,n),rhs(n) -> (n) via Systems.Lu.Solve
              typed static operator /
              typed T handwritten
              error SM1007 "solve {0} for {1}"
              instead LeastSquares, -PseudoInverse
            Vector.Count (n) -> n:int
            """);
        catalog.Errors.ShouldBeEmpty();
        var (solve, count) = (catalog.Operations[0], catalog.Operations[1]);
        solve.ToString().ShouldBe("Matrix.Solve|op_Solve (m,n),(m) -> X(n) where m>=n, 1<=n");
        solve.Types.ShouldBe(["Matrix"]);
        solve.Members.ShouldBe(["Solve", "op_Solve"]);
        solve.Documentation.ShouldBe("Solves.\n Twice.");
        solve.HasInto.ShouldBeTrue();
        solve.RuleId.ShouldBe("SM1007");
        solve.Phrase.ShouldBe("solve {0} for {1}");
        solve.Instead.ShouldBe(["LeastSquares", "-PseudoInverse"]);
        solve.TypedForms.Select(static f => (f.Key, f.Kernel, f.IsHandwritten, f.CodeTemplate)).ShouldBe(
        [
            ("Solve (n,n),rhs(n) -> (n) where 1<=n", "Systems.Lu.Solve", false, "{0}.Solve({1})"),
            ("static operator / (m,n),(m) -> X(n) where m>=n, 1<=n", null, false, "{0} / {1}"),
            ("T (m,n),(m) -> X(n) where m>=n, 1<=n", null, true, "{0}.T({1})"),
        ]);
        count.ToString().ShouldBe("Vector.Count (n) -> n:int");
        count.HasInto.ShouldBeFalse();
        count.RuleId.ShouldBe("SM1003");
        count.Documentation.ShouldBeEmpty();
        catalog.TypedForms("T").ShouldHaveSingleItem().Operation.ShouldBe(solve);
        catalog.TypedForm("T (m,n),(m) -> X(n) where m>=n, 1<=n").ShouldBe(catalog.TypedForms("T")[0]);
        Should.Throw<ArgumentException>(() => catalog.TypedForm("T"));
    }

    [Theory]
    [InlineData("A.B.C|D (n) -> (n)", "A.B@0", "C@4 D@6")]
    [InlineData("A.B|C.D|E.F|G|H (n) -> (n)", "A.B@0 C.D@4 E@8", "F@10 G@12 H@14")]
    [InlineData("A|B.C (n) -> (n)", "A@0 B@2", "C@4")]
    public void The_last_name_after_a_dot_is_a_member_and_so_is_what_follows(string row, string types, string members)
    {
        var read = OperationCatalog.Parse(row).Operations.ShouldHaveSingleItem();
        string.Join(" ", read.TypeNames.Select(static name => $"{name.Text}@{name.Start}")).ShouldBe(types);
        string.Join(" ", read.MemberNames.Select(static name => $"{name.Text}@{name.Start}")).ShouldBe(members);
        (read.Start, read.Length).ShouldBe((0, row.IndexOf(' ', StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_printed_reads_as_the_same_row() =>
        Law.ForAll(800, Rows.Row, static row =>
        {
            var catalog = OperationCatalog.Parse(row.Text);
            catalog.Errors.ShouldBeEmpty(row.Text);
            var operation = catalog.Operations.ShouldHaveSingleItem();
            row.ShouldBeReadAs(operation);

            // And what the row calls itself reads as its name and shapes.
            var again = OperationCatalog.Parse(operation.ToString()).Operations.ShouldHaveSingleItem();
            again.Members.ShouldBe(operation.Members);
            Notation.ShouldBeSame(again.Signature, operation.Signature);
        });

    [Fact]
    public void A_file_is_its_rows_one_after_the_other() =>
        Law.ForAll(200, Gen.Choose(1, 5).SelectMany(static n => Rows.Row.ListOf(n)), static rows =>
        {
            var numbered = rows.Select(static (row, i) => row with { Types = [$"Type{i}", $"Other{i}"] }).ToList();
            var catalog = OperationCatalog.Parse(string.Join("\n", numbered.Select(static r => r.Text)));
            catalog.Errors.ShouldBeEmpty();
            catalog.Operations.Count.ShouldBe(rows.Count);
            foreach (var (row, operation) in numbered.Zip(catalog.Operations))
                row.ShouldBeReadAs(operation);
        });

    [Fact]
    public void The_position_of_a_row_is_that_of_its_name()
    {
        foreach (var operation in OperationCatalog.BuiltIn.Operations)
            Table.Substring(operation.Start, operation.Length).ShouldBe($"{string.Join("|", operation.Types)}.{string.Join("|", operation.Members)}");
    }

    [Fact]
    public void A_row_that_is_read_for_a_member_alone_is_that_of_the_table()
    {
        var rows = OperationCatalog.BuiltIn.Operations.SelectMany(static row => row.Types.SelectMany(type => row.Members.Select(member => (Member: $"{type}.{member}", Row: row)))).ToLookup(static pair => pair.Member, static pair => pair.Row);
        rows.Count.ShouldBeGreaterThan(400);
        foreach (var member in rows)
            OperationCatalog.BuiltInRows(member.Key).Select(Everything).ShouldBe(member.Select(Everything), member.Key);
        OperationCatalog.BuiltInRows("Matrix.Multiply").First().ShouldBeSameAs(OperationCatalog.BuiltInRows("Matrix.op_Multiply").First());
        OperationCatalog.BuiltInRows("Matrix.NoSuchMember").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\r\n", "  ")]
    [InlineData("\n", "\t")]
    [InlineData("\r\n", "\t \t")]
    [InlineData("  \n", "  ")]
    [InlineData("\n\n", " ")]
    public void Line_ends_blank_lines_and_tabs_make_no_difference(string lineEnd, string indent)
    {
        var catalog = OperationCatalog.Parse(Table.Replace("\n  ", "\n" + indent).Replace("\n", lineEnd));
        catalog.Errors.ShouldBeEmpty();
        catalog.Operations.Select(Everything).ShouldBe(OperationCatalog.BuiltIn.Operations.Select(Everything));
    }

    // ---- what is not

    // The expected span is marked ⟦so⟧.
    [Theory]
    [InlineData("Matrix⟦⟧", "expected '.', found the end")]
    [InlineData("Matrix⟦⟧\nVector.Count (n) -> n:int", "expected '.', found the end")]
    [InlineData("Matrix ⟦Add⟧ (n) -> (n)", "expected '.', found 'Add'")]
    [InlineData("Matrix|⟦.⟧A (n) -> (n)", "expected the name of a type, found '.'")]
    [InlineData("Matrix|Vector⟦⟧", "expected '.', found the end")]
    [InlineData("Matrix|⟦Typed⟧.A (n) -> (n)\n  typed A via K", "Typed stands alone: MathNet has no member for its rows")]
    [InlineData("⟦Typed⟧|Matrix.A (n) -> (n)", "Typed stands alone: MathNet has no member for its rows")]
    [InlineData("Matrix.A (n),_=⟦,⟧(n) -> (n)", "expected the name of a constant, found ','")]
    [InlineData("Matrix.⟦(⟧m,n) -> (n)", "expected the name of a member, found '('")]
    [InlineData("Matrix.Add|⟦(⟧m,n) -> (n)", "expected the name of a member, found '('")]
    [InlineData("⟦.⟧Add (n) -> (n)", "expected a name such as Matrix.Multiply, found '.'")]
    [InlineData("  ⟦+into⟧", "expected a name such as Matrix.Multiply, found '+into'")]
    [InlineData("# a comment\n  ⟦+into⟧", "expected a name such as Matrix.Multiply, found '+into'")]
    [InlineData("Matrix.A (n)⟦⟧\n", "expected '->', found the end")]
    [InlineData("Matrix.A (n) -> (⟦k⟧)", "the size 'k' stands in no operand")]
    [InlineData("k.k (n) -> (n+⟦k⟧,k)", "the size 'k' stands in no operand")]
    [InlineData("Matrix.A (n) -> (n)\n  where n<=⟦k⟧", "the size 'k' stands in no operand")]
    [InlineData("Matrix.A (n) -> (n)\n  typed Foo (a) -> (⟦b⟧)", "the size 'b' stands in no operand")]
    [InlineData("Matrix.A (n) -> (n)\n  ⟦tpyed⟧ Foo", "expected +into, typed, error or instead (where comes before them), found 'tpyed'")]
    [InlineData("Matrix.A (n) -> (n)\n  +into\n  ⟦where⟧ n=1", "expected +into, typed, error or instead (where comes before them), found 'where'")]
    [InlineData("Matrix.A (n) -> (n) ⟦#⟧ note", "'#' has no meaning here")]
    [InlineData("Matrix.A (n) -> (n)\n  ⟦#⟧ note", "'#' has no meaning here")]
    [InlineData("Matrix.A (n),(n) -> (n)\n  error SM1001 ⟦\"add {0} to {1}\"⟧\n  typed F (n) -> (n)", "the braces do not name one of the 1 operands, {0} being the first")]
    [InlineData("Matrix.A (n) -> (n)\n  typed⟦⟧", "expected the name of a typed member, found the end")]
    [InlineData("Matrix.A (n) -> (n)\n  typed operator ⟦=⟧", "expected an operator: +, -, * or /")]
    [InlineData("Matrix.A (n) -> (n)\n  typed operator⟦⟧", "expected an operator: +, -, * or /")]
    [InlineData("Matrix.A (n) -> (n)\n  typed operator ⟦%⟧", "'%' has no meaning here")]
    [InlineData("Matrix.A (n) -> (n)\n  typed T via⟦⟧", "expected the name of a kernel, found the end")]
    [InlineData("Matrix.A (n) -> (n)\n  typed T via A.⟦+into⟧", "expected the name of a kernel, found '+into'")]
    [InlineData("Matrix.A (n) -> (n)\n  error ⟦\"x\"⟧", "expected the id of a rule, such as SM1001, found 'x'")]
    [InlineData("Matrix.A (n) -> (n)\n  error SM1001⟦⟧", "expected what cannot be done, such as \"multiply {0} by {1}\", found the end")]
    [InlineData("Matrix.A (n) -> (n)\n  error SM1001 ⟦\"take {1}\"⟧", "the braces do not name one of the 1 operands, {0} being the first")]
    [InlineData("Matrix.A (n) -> (n)\n  error SM1001 ⟦\"take {0} {\"⟧", "the braces do not name one of the 1 operands, {0} being the first")]
    [InlineData("Matrix.A (n) -> (n)\n  error SM1001 ⟦\"take } {0}\"⟧", "the braces do not name one of the 1 operands, {0} being the first")]
    [InlineData("Matrix.A (n) -> (n)\n  error SM1001 ⟦\"take {{0}}\"⟧", "the braces do not name one of the 1 operands, {0} being the first")]
    [InlineData("Matrix.A (n) -> (n)\n  error SM1001 ⟦\"take {0,5}\"⟧", "the braces do not name one of the 1 operands, {0} being the first")]
    [InlineData("Matrix.A (n) -> (n)\n  error SM1001 ⟦\"take {99999999999999}\"⟧", "the braces do not name one of the 1 operands, {0} being the first")]
    [InlineData("Matrix.A (n) -> (n)\n  error SM1001 ⟦\"take {0}⟧\nVector.Count (n) -> n:int", "the text has no closing quotation mark")]
    [InlineData("Matrix.A (n) -> (n)\n  instead⟦⟧", "expected the name of a typed member, found the end")]
    [InlineData("Matrix.A (n) -> (n)\n  instead A,⟦⟧", "expected the name of a typed member, found the end")]
    [InlineData("Matrix.A (n) -> (n)\r\n  instead A,⟦;⟧\r\n", "';' has no meaning here")]
    [InlineData("Typed.A (n) -> (n)\n  typed ⟦F⟧", "MathNet has no member for a row of Typed; name a kernel by 'via', or mark the form 'handwritten'")]
    [InlineData("Typed.A (n) -> (n)\n  typed operator ⟦-⟧ (n)' -> (n)'", "MathNet has no member for a row of Typed; name a kernel by 'via', or mark the form 'handwritten'")]
    [InlineData("Typed.A (n) -> (n)\n  ⟦+into⟧", "expected typed, error or instead (where comes before them), found '+into'")]
    [InlineData("Matrix.A (n) -> (n)\n⟦Matrix.A⟧ (m) -> ()", "Matrix.A stands in the table already with operands of these kinds")]
    [InlineData("Matrix.A (n) -> (n)\n⟦Matrix.B|A⟧ (m) -> ()\nMatrix.B (m) -> ()", "Matrix.A stands in the table already with operands of these kinds")]
    [InlineData("A|B.F (n) -> (n)\n⟦B|C.E|F⟧ (m) -> ()", "B.F stands in the table already with operands of these kinds")]
    [InlineData("A.F (n),_=Thin -> (n)\n⟦A.F⟧ (m),_=Thin -> ()", "A.F stands in the table already with operands of these kinds")]
    public void An_error_says_where_it_is(string marked, string message)
    {
        int start = marked.IndexOf('⟦'), end = marked.IndexOf('⟧') - 1;
        string text = marked.Replace("⟦", "").Replace("⟧", "");
        OperationCatalog.Parse(text).Errors.ShouldHaveSingleItem().ShouldBe(new ShapesError(message, start, end - start));
    }

    [Fact]
    public void An_operation_may_be_of_the_typed_DSL_alone() =>
        OperationCatalog.Parse("Typed.F (n) -> (n)\n  typed G via K\n  typed H handwritten\nMatrix.F (n) -> (n)\n  typed I").Operations.Select(static o => o.IsTypedOnly).ShouldBe([true, false]);

    [Fact]
    public void A_member_may_take_operands_of_other_kinds_as_well() =>
        OperationCatalog.Parse("A.F (n) -> (n)\nA.F (n,n) -> (n)\nA.F (n)' -> (n)\nA.F (n),(n) -> (n)\nB.F (n) -> (n)\nA.F (n),_=Thin -> (n)\nA.F (n),_=Full -> (n)\nA.F (n),_ -> (n)").Errors.ShouldBeEmpty();

    [Fact]
    public void Every_beginning_of_a_row_gives_a_row_or_an_error_within_it()
    {
        foreach (string row in TableRows())
        {
            for (int length = 0; length <= row.Length; length++)
                ParsedSafely(row[..length]).Operations.Count.ShouldBeLessThanOrEqualTo(1);
        }
    }

    [Fact]
    public void Every_beginning_of_the_table_is_read_up_to_where_it_breaks_off()
    {
        int[] lineEnds = [.. Enumerable.Range(0, Table.Length).Where(static i => Table[i] == '\n')];

        // Every seventh line comes upon lines of each kind, and takes a seventh of the time.
        for (int line = 0; line < lineEnds.Length; line += 7)
        {
            ParsedSafely(Table[..lineEnds[line]]).Errors.ShouldBeEmpty();
            ParsedSafely(Table[..(lineEnds[line] - lineEnds[line] % 3)]).Errors.Count.ShouldBeLessThanOrEqualTo(1);
        }
    }

    [Fact]
    public void Any_text_gives_rows_and_errors_within_it() => Law.ForAll(3000, Notation.Gibberish, static text => ParsedSafely(text));

    [Fact]
    public void A_mutated_row_gives_rows_and_errors_within_it() =>
        Law.ForAll(3000, Gen.Elements(TableRows()).SelectMany(Notation.Mutated), static text =>
        {
            // What is said of a misfit must not throw either, whatever the phrase is.
            foreach (var form in ParsedSafely(text).Operations.SelectMany(static o => o.TypedForms))
            {
                var operands = form.Signature.Operands.Select(static _ => Operand.OfCode("x", Shape.Matrix(2, 3))).ToList();
                ShapeMismatch.Explain([Form.Of(form)], operands)?.Message.ShouldNotBeEmpty();
            }
        });

    // The operations that are read of the others are the same, and every error lies in the row that was changed.
    [Fact]
    public void A_bad_row_does_not_disturb_its_neighbours()
    {
        string[] rows = TableRows();
        Law.ForAll(80, from place in Gen.Choose(0, rows.Length - 1) from bad in Gen.OneOf(Notation.Mutated(rows[place]), Notation.Gibberish) select (place, bad), c =>
        {
            // A row begins at the margin: other beginnings, or comments and documentation, do change what is around them.
            string bad = "X" + c.bad.ReplaceLineEndings("\n    ").Replace("\u2028", "");
            string before = string.Concat(rows.Take(c.place)), after = string.Concat(rows.Skip(c.place + 1));
            var catalog = ParsedSafely($"{before}{bad}\n{after}");
            var others = OperationCatalog.Parse(before + after).Operations.Select(Everything).ToList();
            var read = catalog.Operations.Where(o => o.Start < before.Length || o.Start > before.Length + bad.Length).Select(Everything).ToList();
            read.ShouldBe(others, bad);
            catalog.Errors.ShouldAllBe(e => e.Start >= before.Length && e.Start + e.Length <= before.Length + bad.Length, bad);
        });
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "documentation", string.Concat(Enumerable.Repeat("/// words\r\n", 100_000)) + "A.F (n) -> (n)" },
        { "comments", string.Concat(Enumerable.Repeat("# words\n", 100_000)) },
        { "rows", string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"A.F{i} (n) -> (n)\n")) },
        { "bad rows", string.Concat(Enumerable.Repeat("A.F\n", 20_000)) },
        { "members", "A." + string.Join("|", Enumerable.Range(0, 20_000).Select(static i => $"F{i}")) + " (n) -> (n)" },
        { "typed forms", "A.F (n) -> (n)" + string.Concat(Enumerable.Repeat("\n typed G (n),(n) -> (n)", 20_000)) },
        { "kernels", "A.F (n) -> (n) typed G via A" + string.Concat(Enumerable.Repeat(".A", 20_000)) },
        { "names", "A.F (n) -> (n) instead A" + string.Concat(Enumerable.Repeat(",A", 20_000)) },
        { "a row of many lines", "A.F (n) -> (n)" + string.Concat(Enumerable.Repeat("\n\n  +into", 20_000)) },
        { "blanks", new string(' ', 300_000) + "A" },
        { "braces", "A.F (n) -> (n) error SM1 \"" + string.Concat(Enumerable.Repeat("{0}", 50_000)) + "\"" },
        { "nested braces", "A.F (n) -> (n) error SM1 \"" + new string('{', 100_000) + "\"" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_is_soon_read_or_refused(string what, string text)
    {
        ParsedSafely(text).ShouldNotBeNull(what);
    }

    private static OperationCatalog ParsedSafely(string text)
    {
        var catalog = OperationCatalog.Parse(text);
        foreach (var error in catalog.Errors)
            SignatureParserTests.ShouldLieWithin(error, text);
        catalog.Errors.Select(static e => e.Start).ShouldBeInOrder();
        return catalog;
    }

    // Documentation and comments go with the row below them.
    private static string[] TableRows()
    {
        int[] starts = [.. OperationCatalog.BuiltIn.Operations.Select(static o => o.Start)];
        return [.. starts.Select((_, i) => Table[(i == 0 ? 0 : EndOf(i - 1))..EndOf(i)])];

        int EndOf(int row)
        {
            int end = Table.IndexOf('\n', starts[row]) + 1;
            while (end < Table.Length && Table[end] is ' ')
                end = Table.IndexOf('\n', end) + 1;
            return end;
        }
    }

    private static string Everything(Operation o) =>
        $"{o} {o.HasInto} {o.RuleId} {o.Phrase} {string.Join(",", o.Instead)} {o.Documentation} {string.Join(";", o.TypedForms.Select(static f => $"{f.Key} {f.Kernel} {f.IsHandwritten}"))}";

    /// <summary>Random rows: what they mean, and a text that says so.</summary>
    private static class Rows
    {
        private static readonly Gen<string> Name = Gen.Elements("Multiply", "op_Multiply", "T", "typed", "where", "Solve", "I", "min", "größe");

        internal static Gen<RowText> Row =>
            from types in Gen.Elements<string[]>(["Matrix"], ["Vector"], ["typed"], ["Matrix", "typed"], ["A", "B", "C"])
            from memberCount in Gen.Choose(1, 3)
            from members in Name.ListOf(memberCount)
            from signature in Signature
            from hasInto in Gen.Elements(true, false)
            from typedCount in Gen.Choose(0, 3)
            from typed in Typed.ListOf(typedCount)
            from error in Gen.Elements<string?>(null, "multiply {0}", "", "{0} and {0}")
            from instead in Gen.Elements<string[]>([], ["A"], ["A", "typed"], ["-A"], ["A", "-typed"])
            from documentation in Gen.Elements("", "Words.", "Two\n lines.")
            from separator in Gen.Elements(" ", "\n  ", "\r\n\t", "\n\n  ")
            select new RowText(types, [.. members], signature, hasInto, [.. typed], error, instead, documentation, separator);

        // Sizes of results and conditions stand in operands.
        private static Gen<ShapeSignature> Signature => Notation.Signature.Select(static s =>
        {
            var known = s.Operands.SelectMany(static o => o.Dims).SelectMany(static d => d.Names).ToHashSet(StringComparer.Ordinal);
            return new ShapeSignature(
                s.Operands,
                [.. s.Results.Select(r => r.Dims.SelectMany(static d => d.Names).All(known.Contains) ? r : new ShapePattern(null, ShapeKind.Scalar))],
                [.. s.Conditions.Where(c => c.Left.Names.Concat(c.Right.Names).All(known.Contains))]);
        });

        private static Gen<TypedText> Typed =>
            from isStatic in Gen.Elements(true, false)
            from op in Gen.Elements<string?>(null, null, "+", "-", "*", "/")
            from name in Gen.Elements("Multiply", "T", "Solve", "Named")
            from own in Gen.OneOf(Gen.Constant<ShapeSignature?>(null), Signature.Select(static s => (ShapeSignature?)new ShapeSignature(s.Operands, s.Results)))
            from kernel in Gen.Elements<string?>(null, "Kernel", "A.B.C")
            from isHandwritten in Gen.Elements(true, false)
            select new TypedText(isStatic, op, op ?? name, own, kernel, isHandwritten);
    }

    private sealed record TypedText(bool IsStatic, string? Operator, string Name, ShapeSignature? Own, string? Kernel, bool IsHandwritten)
    {
        internal string Text =>
            $"typed {(IsStatic ? "static " : "")}{(Operator is null ? "" : "operator ")}{Name}{(Own is null ? "" : $" {Own}")}{(Kernel is null ? "" : $" via {Kernel}")}{(IsHandwritten ? " handwritten" : "")}";
    }

    private sealed record RowText(
        string[] Types, string[] Members, ShapeSignature Signature, bool HasInto, TypedText[] Typed, string? Error, string[] Instead, string Documentation, string Separator)
    {
        internal string Text
        {
            get
            {
                var documentation = Documentation.Length == 0 ? [] : Documentation.Split('\n').Select(static line => $"/// {line.TrimStart()}\n");
                string shapes = Signature.Conditions.Count == 0 ? $"{Signature}" : $"{new ShapeSignature(Signature.Operands, Signature.Results)}{Separator}where {string.Join(", ", Signature.Conditions)}";
                var clauses = Typed.Select(static t => t.Text)
                    .Concat(HasInto ? ["+into"] : [])
                    .Concat(Error is null ? [] : [$"error SM1001 \"{Error}\""])
                    .Concat(Instead.Length == 0 ? [] : [$"instead {string.Join(", ", Instead)}"]);
                return $"{string.Concat(documentation)}{string.Join("|", Types)}.{string.Join("|", Members)} {string.Join(Separator, clauses.Prepend(shapes))}";
            }
        }

        internal void ShouldBeReadAs(Operation operation)
        {
            operation.Types.ShouldBe(Types);
            operation.Members.ShouldBe(Members);
            Notation.ShouldBeSame(operation.Signature, Signature);
            operation.HasInto.ShouldBe(HasInto);
            operation.RuleId.ShouldBe(Error is null ? "SM1003" : "SM1001");
            operation.Phrase.ShouldBe(Error ?? "");
            operation.Instead.ShouldBe(Instead);
            operation.Documentation.ShouldBe(Documentation);
            operation.TypedForms.Count.ShouldBe(Typed.Length);
            foreach (var (form, typed) in operation.TypedForms.Zip(Typed))
            {
                (form.IsStatic, form.IsOperator, form.Name, form.Kernel, form.IsHandwritten).ShouldBe((typed.IsStatic, typed.Operator is not null, typed.Name, typed.Kernel, typed.IsHandwritten), Text);
                var own = typed.Own ?? Signature;
                Notation.ShouldBeSame(new ShapeSignature(form.Signature.Operands, form.Signature.Results), new ShapeSignature(own.Operands, own.Results));
            }
        }
    }
}
