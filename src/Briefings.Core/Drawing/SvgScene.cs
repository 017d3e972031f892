using System.Xml.Linq;

namespace Briefings.Core.Drawing;

/// <summary>
/// Which words of a drawing are seen where they lie: within what the drawing shows and what it is cut by, under no other part, and not in the
/// colour of what is beneath. Who crops a drawing or draws a bar over a name takes nothing out of the file.
/// </summary>
internal sealed class SvgScene
{
    private const int MostFound = 20;
    private const long MostWork = 30_000_000;
    private const double Opaque = 0.9;

    // Of two colours that differ by less nobody tells one from the other (WCAG 2.2, relative luminance).
    private const double SameColour = 1.06;

    private static readonly string[] Whys =
    [
        "",
        "outside of what the drawing shows",
        "where the drawing is cut by \"clip-path\"",
        "under another part",
        "in the colour of what is beneath",
    ];

    private readonly XElement root;
    private readonly IReadOnlyDictionary<string, XElement> byId;
    private readonly SvgLetterLook look;
    private readonly HashSet<XElement> read;
    private readonly SvgWindow window;
    private readonly List<Spot> spots = [];
    private readonly List<List<SvgOutline>> clips = [];
    private Height[] across = [];
    private double[] places = [];
    private int painted;
    private bool areShapes;
    private bool isUnsure;
    private long work;

    private SvgScene(XElement root, IReadOnlyDictionary<string, XElement> byId, SvgLetterLook look, HashSet<XElement> read, SvgWindow window) =>
        (this.root, this.byId, this.look, this.read, this.window) = (root, byId, look, read, window);

    /// <summary>Finds the words that are not seen, in whole or in part.</summary>
    /// <param name="root">The drawing.</param>
    /// <param name="byId">Its parts.</param>
    /// <param name="look">How letters look.</param>
    /// <param name="read">Whose words are read, but for where they lie.</param>
    public static List<(string Why, SvgSource At)> Unseen(XElement root, IReadOnlyDictionary<string, XElement> byId, SvgLetterLook look, HashSet<XElement> read)
    {
        var found = new List<(string, SvgSource)>();
        if (read.Count == 0 || SvgWindow.Of(root) is not { } window)
        {
            return found;
        }

        var scene = new SvgScene(root, byId, look, read, window);
        scene.Visit(root, SvgLetters.Initial, Transform.Identity, 0);
        scene.across = [.. scene.spots.SelectMany(spot => spot.Heights).OrderBy(height => height.X)];
        scene.places = [.. scene.across.Select(height => height.X)];
        scene.painted = 0;
        scene.areShapes = true;
        scene.Visit(root, SvgLetters.Initial, Transform.Identity, 0);
        if (scene.work > MostWork)
        {
            return [("lie among more parts than can be looked at; save the words as paths", SvgSource.Of(root))];
        }

        foreach (var element in scene.spots.GroupBy(spot => spot.Element))
        {
            var hidden = element.Where(spot => spot.Heights.All(height => height.Why != 0)).ToList();
            if (hidden.Count > 0 && found.Count < MostFound)
            {
                var why = Whys[hidden[0].Heights[0].Why];
                found.Add((hidden.Count == element.Count() ? $"lie {why}" : $"lie in part {why}", SvgSource.Of(element.Key)));
            }
        }

        return found;
    }

    private void Visit(XElement element, SvgLetters around, Transform at, int uses)
    {
        var name = element.Name.LocalName;
        if (uses > 50 || work > MostWork || SvgRules.Definitions.Contains(name) && name != "symbol")
        {
            return;
        }

        work++;
        if (areShapes && SvgOutline.Of(element, isEvenOdd: false) is not null)
        {
            Cover(element, around, at);
            return;
        }

        if (name is not ("svg" or "g" or "text" or "use" or "switch" or "symbol"))
        {
            return;
        }

        var letters = look.Within(element, around);
        if (letters.IsHidden)
        {
            return;
        }

        at = at.Around(letters.Move);
        var depth = clips.Count;
        Clip(letters, at);
        switch (name)
        {
            case "text":
                Text(element, letters, at);
                break;
            case "use":
                if ((string?)element.Attribute("href") is { Length: > 1 } href && byId.TryGetValue(href[1..], out var target) && (target.Name.LocalName == "symbol" || !SvgRules.Definitions.Contains(target.Name.LocalName)))
                {
                    Visit(target, letters, at.Around(Shift(element)), uses + 1);
                }

                break;
            default:
                Children(element, letters, at, uses);
                break;
        }

        clips.RemoveRange(depth, clips.Count - depth);
    }

    private void Children(XElement element, SvgLetters letters, Transform at, int uses)
    {
        if (element != root && element.Name.LocalName is "svg" or "symbol")
        {
            // Its own scale is reckoned nowhere: what is painted in it may be the ground of words behind it.
            if (element.Attribute("viewBox") is not null || element.Attribute("width") is not null || element.Attribute("height") is not null)
            {
                isUnsure = true;
                return;
            }

            at = element.Name.LocalName == "svg" ? at.Around(Shift(element)) : at;
            clips.Add([SvgOutline.Box(0, 0, window.Width, window.Height).Placed(at)]);
        }

        foreach (var child in element.Elements().Where(child => child.Name.LocalName != "symbol"))
        {
            Visit(child, letters, at, uses);
        }
    }

    private void Clip(SvgLetters letters, Transform at)
    {
        if (letters.Clip is { } clip)
        {
            clips.Add([.. clip.Shapes.Select(shape => shape.Placed(at))]);
        }
    }

    private Transform Shift(XElement element) => new(1, 0, 0, 1, Length(element, "x", window.Width), Length(element, "y", window.Height));

    private static double Length(XElement element, string name, double whole) => (string?)element.Attribute(name) is { } value ? SvgLine.Length(value.Trim().ToLowerInvariant(), 16, whole) ?? 0 : 0;

    private void Text(XElement element, SvgLetters letters, Transform at)
    {
        foreach (var point in new SvgLine(look, Inner, window).Of(element, letters).Where(point => read.Contains(point.Element)))
        {
            if (areShapes)
            {
                // Painted now: what comes later lies over it.
                if (painted < spots.Count)
                {
                    Ground(spots[painted]);
                    spots[painted++].IsPainted = true;
                }

                continue;
            }

            var spot = new Spot(point.Element, point.Letters, [.. point.Ys.Select(y => new Height((at.A * point.X) + (at.C * y) + at.E, (at.B * point.X) + (at.D * y) + at.F))]);
            Array.ForEach(spot.Heights, height => height.Spot = spot);
            foreach (var height in spot.Heights)
            {
                height.Why = !window.Holds(height.X, height.Y) ? 1 : clips.Exists(clip => !clip.Exists(shape => shape.Holds(height.X, height.Y))) ? 2 : 0;
                work += clips.Sum(clip => clip.Sum(shape => shape.Lines));
            }

            spots.Add(spot);
        }
    }

    private SvgLetters? Inner(XElement element, SvgLetters around) => look.Within(element, around) is { IsHidden: false } letters ? letters : null;

    private void Ground(Spot spot)
    {
        if (spot.Letters is not { HasStroke: false, Ink: { } ink } || SvgPass.Named(ink) is not { } colour)
        {
            return;
        }

        foreach (var height in spot.Heights.Where(height => height.Why == 0 && !(height.IsUnsure || (isUnsure && height.Ground is null))))
        {
            var ground = height.Ground ?? Colour.White;
            var (one, other) = (colour.Luminance + 0.05, ground.Luminance + 0.05);
            if (Math.Max(one, other) / Math.Min(one, other) < SameColour && Math.Abs(colour.R - ground.R) + Math.Abs(colour.G - ground.G) + Math.Abs(colour.B - ground.B) < 24)
            {
                height.Why = 4;
            }
        }
    }

    private void Cover(XElement element, SvgLetters around, Transform at)
    {
        if (spots.Count == 0 || SvgOutline.Of(element, isEvenOdd: false) is not { } rough)
        {
            return;
        }

        // Most parts of a drawing lie where no word is: their look is not asked for.
        var plain = SvgPaints.Move(SvgSource.Of(element).Attributes.GetValueOrDefault("transform")?.Trim().ToLowerInvariant());
        var width = (SvgReader.Length((string?)element.Attribute("stroke-width")) ?? around.StrokeWidth ?? 1) + (window.Width / 100);
        work += rough.Lines;
        if (plain is { } moved && element.Attribute("style") is null && element.Attribute("class") is null
            && rough.Placed(at.Around(moved)) is var placed && !Near(placed, width * Growth(at.Around(moved))).Any())
        {
            return;
        }

        var letters = look.Within(element, around);
        if (letters.IsHidden || letters.IsVisible == false)
        {
            return;
        }

        at = at.Around(letters.Move);
        var depth = clips.Count;
        Clip(letters, at);
        var isFull = letters.Opacity >= Opaque;
        var isFilled = element.Name.LocalName != "line" && letters.HasFill != false && letters.FillOpacity is not (<= 0);
        var colour = letters.Ink is { } ink ? SvgPass.Named(ink) : null;
        var isSolid = isFull && isFilled && (letters.FillOpacity ?? 1) >= Opaque && (colour is not null || !IsThin(letters.Ink));
        var isLined = isFull && letters.HasStroke == true && letters.StrokeOpacity >= Opaque && letters.StrokeWidth > 0;
        var outline = SvgOutline.Of(element, look.Inherited(element, "fill-rule") == "evenodd")!.Placed(at);
        var line = (letters.StrokeWidth ?? 0) / 2 * Growth(at);
        foreach (var height in Near(outline, line))
        {
            work += outline.Lines;
            Touch(height.Spot!, height, outline, isFilled, isSolid, isLined ? line : 0, letters.Doubt is null && isSolid ? colour : null);
        }

        clips.RemoveRange(depth, clips.Count - depth);
    }

    // Those that lie near an outline, found from the left.
    private IEnumerable<Height> Near(SvgOutline outline, double distance)
    {
        if (outline.IsEmpty && distance <= 0)
        {
            yield break;
        }

        var at = Array.BinarySearch(places, outline.Left - distance);
        for (at = at < 0 ? ~at : at; at > 0 && places[at - 1] >= outline.Left - distance;)
        {
            at--;
        }

        for (var steps = 0; at < places.Length && places[at] <= outline.Right + distance; at++)
        {
            work += ++steps % 4 == 0 ? 1 : 0;
            if (outline.IsNear(places[at], across[at].Y, distance))
            {
                yield return across[at];
            }
        }
    }

    private void Touch(Spot spot, Height height, SvgOutline outline, bool isFilled, bool isSolid, double line, Colour? colour)
    {
        var isIn = isFilled && outline.Holds(height.X, height.Y);
        var isOn = line > 0 && outline.IsOnLine(height.X, height.Y, line);
        if ((!isIn && !isOn) || clips.Exists(clip => !clip.Exists(shape => shape.Holds(height.X, height.Y))))
        {
            return;
        }

        if (!spot.IsPainted)
        {
            (height.Ground, height.IsUnsure) = isOn || colour is null ? (null, true) : (colour, false);
        }
        else if (height.Why == 0 && (isOn || isSolid))
        {
            height.Why = 3;
        }
    }

    // A gradient any part of which can be seen through.
    private bool IsThin(string? ink)
    {
        var end = ink?.IndexOf('#', StringComparison.Ordinal) ?? -1;
        return end < 0 || byId.TryGetValue(ink![(end + 1)..].TrimEnd(')', '"', '\'', ' '), out var part) is var isThere && (!isThere || part!.Descendants().Any(stop =>
            SvgSource.Of(stop) is var source && (source.Attributes.ContainsKey("stop-opacity") || source.Attributes.ContainsKey("class")
                || source.Style.Any(each => each.Name == "stop-opacity") || source.Attributes.GetValueOrDefault("stop-color") is { } colour && SvgPass.Named(colour.Trim().ToLowerInvariant()) is null)));
    }

    private static double Growth(Transform at) => Math.Sqrt(Math.Abs((at.A * at.D) - (at.B * at.C)));

    private sealed class Spot(XElement element, SvgLetters letters, Height[] heights)
    {
        public XElement Element => element;

        public SvgLetters Letters => letters;

        public Height[] Heights => heights;

        public bool IsPainted { get; set; }
    }

    private sealed class Height(double x, double y)
    {
        public double X => x;

        public double Y => y;

        /// <summary>Of which it is.</summary>
        public Spot? Spot { get; set; }

        /// <summary>The index in <see cref="Whys"/> of what hides it; 0 for nothing.</summary>
        public int Why { get; set; }

        /// <summary>The colour beneath; null for that of the paper.</summary>
        public Colour? Ground { get; set; }

        /// <summary>Whether the colour beneath is not known.</summary>
        public bool IsUnsure { get; set; }
    }
}
