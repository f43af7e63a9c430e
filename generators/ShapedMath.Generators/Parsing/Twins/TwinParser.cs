using Microsoft.CodeAnalysis;
using ShapedMath.Generators.Models;
using ShapedMath.Generators.Models.Twins;

namespace ShapedMath.Generators.Parsing.Twins;

/// <summary>Reads a method with contracts: what its twin takes, compares, calls and gives.</summary>
internal static class TwinParser
{
    /// <summary>The twins of a method: one, and one more for each argument with a contract that may be left out.</summary>
    /// <param name="source">The method.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedTwinException">It can have none.</exception>
    public static IEnumerable<Twin> Parse(TwinSource source, CancellationToken cancellation)
    {
        var method = source.Method;
        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
            throw new RefusedTwinException("it returns a reference, and a typed value is a new one");
        var all = Parameters(source);
        if (!all.Exists(static parameter => parameter.IsInput && parameter.Value.IsTyped))
            throw new RefusedTwinException(source.Contracts.Any
                ? "nothing that it takes gets another type, so that the twin would be the method again"
                : "nothing that it takes has a contract, as [Shape(\"n, d\")] Matrix<double> X");

        // The one with all arguments must be right; one with fewer is there where they are enough.
        yield return Twin(source, all, cancellation);
        for (int end = all.Count - 1; end > 0; end--)
        {
            if (all[end] is { Default: not null, Value.IsTyped: true } && Shortened(source, all, end, cancellation) is { } shortened)
                yield return shortened;
        }
    }

    private static Twin? Shortened(TwinSource source, List<TwinParameter> all, int end, CancellationToken cancellation)
    {
        var kept = all.Where((parameter, index) => index < end || parameter is { Default: not null, Value.IsTyped: false })
            .Select(parameter => parameter with { IsNamed = all.IndexOf(parameter) > end })
            .ToList();
        try
        {
            return kept.Exists(static parameter => parameter.Value.IsTyped) ? Twin(source, kept, cancellation) : null;
        }
        catch (RefusedTwinException)
        {
            return null;
        }
    }

    private static Twin Twin(TwinSource source, List<TwinParameter> all, CancellationToken cancellation)
    {
        var method = source.Method;
        var parameters = WithDefaults(all);
        var result = Return(source);
        var written = parameters.Where(static parameter => parameter.IsOutput).Select(static parameter => parameter.Value);
        var dimensions = DimensionNames.Of(method, parameters, result.Elements.Select(static element => element.Value).Concat(written)).ToList();
        var typeParameters = method.TypeParameters.Select(static parameter => new TwinTypeParameter(parameter.Name, null, Constraints(parameter))).Concat(dimensions).ToList();
        var sizes = SizeSolver.Solve(parameters, parameters.Select(static parameter => parameter.Name).Concat(typeParameters.Select(static parameter => parameter.Name)), out var checks);
        RequireSizes(sizes, result.Elements.Select(static element => element.Value).Concat(written));
        return new Twin(
            DeclaredTypeParser.Parse(method.ContainingType),
            source.Host,
            source.Name,
            Modifiers(source),
            CarriedAttributes.Of(method),
            MethodDocumentation.Parse(source, typeParameters, parameters, cancellation),
            method.Name,
            Call(source),
            typeParameters.ToEquatableArray(),
            parameters.ToEquatableArray(),
            result,
            sizes,
            checks);
    }

    private static List<TwinParameter> Parameters(TwinSource source)
    {
        var parameters = new List<TwinParameter>();
        if (source.Host == TwinHost.Extension)
        {
            var value = TwinValueParser.Parse(source.Method.ContainingType, source.Contracts.Receiver, isInput: true);
            parameters.Add(new TwinParameter(ReceiverName(source.Method), "this", value, null, default, IsNamed: false));
        }

        foreach (var parameter in source.Method.Parameters)
        {
            var value = TwinValueParser.Parse(parameter.Type, source.Contracts.Parameters[parameter.Ordinal], parameter.RefKind != RefKind.Out);
            string? given = parameter.HasExplicitDefaultValue ? ConstantText.Of(parameter.ExplicitDefaultValue, parameter.Type) : null;
            bool isThis = source.Host != TwinHost.StaticExtension && parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } };
            parameters.Add(new TwinParameter(parameter.Name, isThis ? "this" : Modifier(parameter), value, given, CarriedAttributes.Of(parameter), IsNamed: false));
        }

        return parameters;
    }

    private static string ReceiverName(IMethodSymbol method)
    {
        string name = char.ToLowerInvariant(method.ContainingType.Name[0]) + method.ContainingType.Name.Substring(1);
        while (method.Parameters.Any(parameter => parameter.Name == name))
            name = "this" + char.ToUpperInvariant(name[0]) + name.Substring(1);
        return name;
    }

    private static string Modifier(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Ref => "ref",
        RefKind.Out => "out",
        RefKind.In => "in",
        RefKind.RefReadOnlyParameter => "ref readonly",
        _ => parameter.IsParams ? "params" : parameter.ScopedKind == ScopedKind.ScopedValue ? "scoped" : "",
    };

    // A dimension cannot be inferred from what is left out; and what stands before something required is required.
    private static List<TwinParameter> WithDefaults(List<TwinParameter> parameters)
    {
        int required = parameters.FindLastIndex(static parameter => parameter.Value.IsTyped || (parameter.Default is null && parameter.Modifier != "params"));
        return [.. parameters.Select((parameter, index) => index < required || parameter.Value.IsTyped ? parameter with { Default = null } : parameter)];
    }

    private static TwinReturn Return(TwinSource source)
    {
        var method = source.Method;
        if (method.ReturnsVoid)
            return new TwinReturn(IsVoid: true, default);
        var contracts = source.Contracts.Results;
        if (method.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple && contracts.Any(static contract => contract is not null))
        {
            if (contracts.Count != tuple.TupleElements.Length)
                throw new RefusedTwinException(null);
            return new TwinReturn(IsVoid: false, tuple.TupleElements.Select((element, index) =>
                new TwinElement(element.Name, element.IsExplicitlyNamedTupleElement, TwinValueParser.Parse(element.Type, contracts[index], isInput: false))).ToEquatableArray());
        }

        if (contracts.Count > 1)
            throw new RefusedTwinException(null);
        return new TwinReturn(IsVoid: false, new([new TwinElement(null, false, TwinValueParser.Parse(method.ReturnType, contracts is [var sizes] ? sizes : null, isInput: false))]));
    }

    // What is given can be compared only with sizes that are known.
    private static void RequireSizes(EquatableArray<SizeVariable> sizes, IEnumerable<TwinValue> results)
    {
        string? unread = results.Where(static value => value.IsTyped).SelectMany(static value => value.Sizes).SelectMany(static size => size.Names)
            .FirstOrDefault(name => !sizes.Any(variable => variable.Name == name));
        if (unread is not null)
            throw new RefusedTwinException($"the size {unread} cannot be read off the arguments; give it a parameter of its own, [Dim(\"{unread}\")] int {unread}");
    }

    private static string Modifiers(TwinSource source)
    {
        var method = source.Method;
        bool isUnsafe = method.Parameters.Select(static parameter => parameter.Type).Append(method.ReturnType).Any(static type => type is IPointerTypeSymbol or IFunctionPointerTypeSymbol);
        string[] words =
        [
            source.Host == TwinHost.Type ? Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetText(method.DeclaredAccessibility) : "public",
            source.Host != TwinHost.Type || method.IsStatic ? "static" : "",
            source.Host == TwinHost.Type && method is { IsReadOnly: true, ContainingType: { TypeKind: TypeKind.Struct, IsReadOnly: false } } ? "readonly" : "",
            isUnsafe ? "unsafe" : "",
        ];
        return string.Join(" ", words.Where(static word => word.Length > 0));
    }

    private static string Call(TwinSource source)
    {
        var method = source.Method;
        string name = Emission.CSharp.Identifier(method.Name) + Emission.CSharp.Generic(method.TypeParameters.Select(static parameter => Emission.CSharp.Identifier(parameter.Name)));
        return source.Host is TwinHost.StaticExtension or TwinHost.ExtensionOfAnother ? $"{method.ContainingType.ToDisplayString(TwinValueParser.Written)}.{name}" : name;
    }

    private static string Constraints(ITypeParameterSymbol parameter)
    {
        var words = new List<string>();
        if (parameter.HasUnmanagedTypeConstraint)
            words.Add("unmanaged");
        else if (parameter.HasValueTypeConstraint)
            words.Add("struct");
        else if (parameter.HasReferenceTypeConstraint)
            words.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        else if (parameter.HasNotNullConstraint)
            words.Add("notnull");
        words.AddRange(parameter.ConstraintTypes.Select(static type => type.ToDisplayString(TwinValueParser.Written)));
        if (parameter.HasConstructorConstraint)
            words.Add("new()");
        if (parameter.AllowsRefLikeType)
            words.Add("allows ref struct");
        return string.Join(", ", words);
    }
}
