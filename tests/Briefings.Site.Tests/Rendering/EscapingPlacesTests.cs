using Briefings.Core.Diagnostics;

namespace Briefings.Site.Tests.Rendering;

/// <summary>
/// A table of places: what is written for a value at each, or that it is refused. The places are those which the tests of Go's
/// html/template name, and more.
/// </summary>
public sealed class EscapingPlacesTests : IDisposable
{
    private readonly TemplateBench bench = new();

    public void Dispose() => bench.Dispose();

    // The values: hostile is <i a="b">'&, word is word, text is a b/c?d#e, url is an address of the site, web one outside of it,
    // prose is <em>x</em>, n is 3, none is empty, list is a list.
    [Theory]

    // Text and attributes.
    [InlineData("{{ if true }}a{{ end }}, {{ hostile }}!", "a, &lt;i a=&quot;b&quot;&gt;&#39;&amp;!")]
    [InlineData("{{ if false }}{{ word }}{{ else }}{{ hostile }}{{ end }}", "&lt;i a=&quot;b&quot;&gt;&#39;&amp;")]
    [InlineData("{{ for x in list }}<b>{{ x }}</b>{{ end }}", "<b>one</b><b>&lt;two&gt;</b>")]
    [InlineData("{{ true }} {{ n }} {{ 1.5 }} {{ none }}|", "true 3 1.5 |")]
    [InlineData("a < b {{ hostile }}", "a < b &lt;i a=&quot;b&quot;&gt;&#39;&amp;")]
    [InlineData("I <3 {{ word }}", "I <3 word")]
    [InlineData("a << b {{ word }}", "a << b word")]
    [InlineData("<!DOCTYPE html>{{ word }}", "<!DOCTYPE html>word")]
    [InlineData("<!doCtYPE htMl>{{ word }}", "<!doCtYPE htMl>word")]
    [InlineData("<b><!-- a > b -- c ' \" -->{{ hostile }}</b>", "<b><!-- a > b -- c ' \" -->&lt;i a=&quot;b&quot;&gt;&#39;&amp;</b>")]
    [InlineData("<!-->{{ word }}", "<!-->word")]
    [InlineData("<!--->{{ word }}", "<!--->word")]
    [InlineData("<!-- a --!>{{ word }}", "<!-- a --!>word")]
    [InlineData("<!----!>{{ word }}", "<!----!>word")]
    [InlineData("<a title=\"{{ hostile }}\">", "<a title=\"&lt;i a=&quot;b&quot;&gt;&#39;&amp;\">")]
    [InlineData("<a title='{{ hostile }}'>", "<a title='&lt;i a=&quot;b&quot;&gt;&#39;&amp;'>")]
    [InlineData("<a title=\n\t\"{{ word }}\">", "<a title=\n\t\"word\">")]
    [InlineData("<a b=1 title=\"{{ word }}\">", "<a b=1 title=\"word\">")]
    [InlineData("<a title=\"1>\" alt=\"{{ word }}\">{{ word }}", "<a title=\"1>\" alt=\"word\">word")]
    [InlineData("<a title=\"'\" alt='\"{{ hostile }}'>", "<a title=\"'\" alt='\"&lt;i a=&quot;b&quot;&gt;&#39;&amp;'>")]
    [InlineData("<input checked type=\"checkbox\" value=\"{{ word }}\"/>", "<input checked type=\"checkbox\" value=\"word\"/>")]
    [InlineData("<a title=\"{{ prose }}\">{{ prose }}", "<a title=\"&lt;em&gt;x&lt;/em&gt;\"><em>x</em>")]
    [InlineData("<a data-href=\"{{ hostile }}\">", "<a data-href=\"&lt;i a=&quot;b&quot;&gt;&#39;&amp;\">")]
    [InlineData("<a a=\"b\"title=\"{{ word }}\">", "<a a=\"b\"title=\"word\">")]
    [InlineData("<h{{ n }}>{{ word }}</h{{ n }}>", "<h3>word</h3>")]
    [InlineData("<p{{ if true }} hidden{{ end }}>{{ word }}", "<p hidden>word")]
    [InlineData("{{ if true }}<a title=\"{{ else }}<b>{{ end }}{{ word }}\">", "<a title=\"word\">")]
    [InlineData("{{ for x in list }}<a{{ if x == \"one\" }} b{{ end }}>{{ continue }}{{ end }}", "<a b><a>")]
    [InlineData("{{ func open }}<a title=\"{{ end }}{{ open }}{{ hostile }}\">", "<a title=\"&lt;i a=&quot;b&quot;&gt;&#39;&amp;\">")]

    // Elements whose text is no markup.
    [InlineData("<title>{{ hostile }}</title>{{ prose }}", "<title>&lt;i a=&quot;b&quot;&gt;&#39;&amp;</title><em>x</em>")]
    [InlineData("<textarea><b a=\"{{ hostile }}</textarea>", "<textarea><b a=\"&lt;i a=&quot;b&quot;&gt;&#39;&amp;</textarea>")]
    [InlineData("<TITLE>a</titles ></TiTlE >{{ prose }}", "<TITLE>a</titles ></TiTlE ><em>x</em>")]
    [InlineData("{{ capture c }}{{ word }}{{ end }}<title>{{ c }}</title>", "<title>word</title>")]
    [InlineData("<style>.a > .b { content: \"</b>\" }</style>{{ prose }}", "<style>.a > .b { content: \"</b>\" }</style><em>x</em>")]
    [InlineData("<iframe><b title=\"</iframe>{{ prose }}", "<iframe><b title=\"</iframe><em>x</em>")]
    [InlineData("<noscript><img src=\"{{ url }}\" alt=\"{{ hostile }}\"></noscript>", "<noscript><img src=\"../index.html\" alt=\"&lt;i a=&quot;b&quot;&gt;&#39;&amp;\"></noscript>")]
    [InlineData("<svg><title>{{ hostile }}</title><path d=\"M0 {{ n }}\"/></svg>", "<svg><title>&lt;i a=&quot;b&quot;&gt;&#39;&amp;</title><path d=\"M0 3\"/></svg>")]
    [InlineData("<svg><script>a = {{ json word }}</script></svg>{{ word }}", "<svg><script>a = \"word\"</script></svg>word")]
    [InlineData("{{ capture c }}<path d=\"{{ hostile }}\"/>{{ end }}<svg>{{ c }}</svg>", "<svg><path d=\"&lt;i a=&quot;b&quot;&gt;&#39;&amp;\"/></svg>")]
    [InlineData("<svg/><title>a < {{ word }}</title>", "<svg/><title>a < word</title>")]
    [InlineData("<select><option value=\"{{ hostile }}\">{{ hostile }}</select>", "<select><option value=\"&lt;i a=&quot;b&quot;&gt;&#39;&amp;\">&lt;i a=&quot;b&quot;&gt;&#39;&amp;</select>")]

    // Scripts.
    [InlineData("<script type=\"application/ld+json\">{{ json list }}</script>", "<script type=\"application/ld+json\">[\"one\",\"\\u003ctwo\\u003e\"]</script>")]
    [InlineData("<script type='application/json'>{\"a\\\"\": {{ json hostile }}}</script>", "<script type='application/json'>{\"a\\\"\": \"\\u003ci a=\\\"b\\\"\\u003e'\\u0026\"}</script>")]
    [InlineData("<script>alert({{ json list }})</script>{{ word }}", "<script>alert([\"one\",\"\\u003ctwo\\u003e\"])</script>word")]
    [InlineData("<script type=\" \">var a = \"'//\", b = {{ json n }};</script>", "<script type=\" \">var a = \"'//\", b = 3;</script>")]
    [InlineData("<script>if (1 > 0) { /* it's */ var t = {{ json word }}; // don't\n t({{ json n }}) }</script>", "<script>if (1 > 0) { /* it's */ var t = \"word\"; // don't\n t(3) }</script>")]
    [InlineData("<script>/*/ a */ b({{ json n }})</script>", "<script>/*/ a */ b(3)</script>")]
    [InlineData("<script>a = `it's`; b = 'c\\'d'; e({{ json n }})</script>", "<script>a = `it's`; b = 'c\\'d'; e(3)</script>")]
    [InlineData("<script>var a = \"asd < 123 <!-- 456 < fgh <script jkl < 789 </script\"</script>--></script>{{ prose }}", "<script>var a = \"asd < 123 <!-- 456 < fgh <script jkl < 789 </script\"</script>--></script><em>x</em>")]
    [InlineData("<script><!-- </script>{{ prose }}", "<script><!-- </script><em>x</em>")]
    [InlineData("<script><!-- <script> </script> --> </script>{{ prose }}", "<script><!-- <script> </script> --> </script><em>x</em>")]
    [InlineData("<script><!--><script></script>{{ prose }}", "<script><!--><script></script><em>x</em>")]
    [InlineData("<script src=\"{{ url }}\" defer></script>{{ word }}", "<script src=\"../index.html\" defer></script>word")]

    // Addresses.
    [InlineData("<a href=\"{{ url }}\">", "<a href=\"../index.html\">")]
    [InlineData("<a HREF = '  {{ web }}'>", "<a HREF = '  https://au.int/a,b?c=1&amp;d=%22'>")]
    [InlineData("<a href=\"{{ url }}#{{ text }}\">", "<a href=\"../index.html#a%20b%2Fc%3Fd%23e\">")]
    [InlineData("<a href=\"#{{ text }}\">", "<a href=\"#a%20b%2Fc%3Fd%23e\">")]
    [InlineData("<a href=\"/search?q={{ text }}&amp;r={{ hostile }}\">", "<a href=\"/search?q=a%20b%2Fc%3Fd%23e&amp;r=%3Ci%20a%3D%22b%22%3E%27%26\">")]
    [InlineData("<a href=\"?u={{ web }}\">", "<a href=\"?u=https%3A%2F%2Fau.int%2Fa%2Cb%3Fc%3D1%26d%3D%2522\">")]
    [InlineData("<a href='/a/{{ text }}/d'>", "<a href='/a/a%20b/c%3Fd%23e/d'>")]
    [InlineData("<a href=\"/{{ text }}\">", "<a href=\"/a%20b%2Fc%3Fd%23e\">")]
    [InlineData("<a href=\"./{{ text }}\">", "<a href=\"./a%20b/c%3Fd%23e\">")]
    [InlineData("<a href=\"part-{{ word }}-{{ n }}.html\">", "<a href=\"part-word-3.html\">")]
    [InlineData("<a href=\"https://au.int/{{ text }}\">", "<a href=\"https://au.int/a%20b/c%3Fd%23e\">")]
    [InlineData("<a href=\"//au.int:80?{{ text }}\">", "<a href=\"//au.int:80?a%20b%2Fc%3Fd%23e\">")]
    [InlineData("<a href=\"{{ web }}{{ text }}\">", "<a href=\"https://au.int/a,b?c=1&amp;d=%22a%20b%2Fc%3Fd%23e\">")]
    [InlineData("<a href=\"mailto:{{ \"a+b@c.d?e\" }}\">", "<a href=\"mailto:a+b@c.d%3Fe\">")]
    [InlineData("<a href=\"{{ if false }}/foo?a=b{{ else }}/bar{{ end }}\">", "<a href=\"/bar\">")]
    [InlineData("<a href=\"{{ if true }}/foo?a={{ else }}/bar#{{ end }}{{ text }}\">", "<a href=\"/foo?a=a%20b%2Fc%3Fd%23e\">")]
    [InlineData("<a href='/foo?{{ for x in list }}&amp;{{ x }}={{ x }}{{ end }}'>", "<a href='/foo?&amp;one=one&amp;%3Ctwo%3E=%3Ctwo%3E'>")]
    [InlineData("<img srcset=\"{{ url }} 1x, {{ web }} {{ n }}w,\n {{ url }}\">", "<img srcset=\"../index.html 1x, https://au.int/a%2Cb?c=1&amp;d=%22 3w,\n ../index.html\">")]
    [InlineData("<a ping=\"{{ url }} {{ url }}\">", "<a ping=\"../index.html ../index.html\">")]
    [InlineData("<svg><use xlink:href=\"{{ url }}#{{ word }}\"/></svg>", "<svg><use xlink:href=\"../index.html#word\"/></svg>")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"{{ n }}; url={{ url }}\">", "<meta http-equiv=\"refresh\" content=\"3; url=../index.html\">")]
    [InlineData("<meta name=\"description\" content=\"{{ hostile }}\">", "<meta name=\"description\" content=\"&lt;i a=&quot;b&quot;&gt;&#39;&amp;\">")]
    [InlineData("<meta content=\"url={{ word }}\">", "<meta content=\"url=word\">")]
    public void A_value_is_escaped_for_its_place(string template, string expected) => bench.Html(template).ShouldBe(expected);

    [Theory]

    // Names and brackets.
    [InlineData("<{{ word }}>", "behind a <")]
    [InlineData("</{{ word }}>", "behind a <")]
    [InlineData("<!{{ word }}>", "behind a <")]
    [InlineData("<b{{ word }}>", "names of a tag")]
    [InlineData("<h{{ word }}>", "names of a tag")]
    [InlineData("<h{{ 7 }}>", "names of a tag")]
    [InlineData("<p {{ word }}>", "names of a tag")]
    [InlineData("<p {{ none }}>", "names of a tag")]
    [InlineData("<p on{{ word }}=\"a\">", "names of a tag")]
    [InlineData("<p title {{ word }}>", "names of a tag")]
    [InlineData("<p title=\"a\"{{ word }}>", "names of a tag")]
    [InlineData("<p title=\"a\" /{{ word }}>", "names of a tag")]
    [InlineData("<p title={{ word }}>", "without quotes")]
    [InlineData("<p title= {{ word }}>", "without quotes")]
    [InlineData("<p title=a{{ word }}>", "without quotes")]
    [InlineData("<a href=x{{ word }}>", "without quotes")]
    [InlineData("<?php {{ word }} ?>", "declaration")]
    [InlineData("<!DOCTYPE {{ word }}>", "declaration")]

    // Comments.
    [InlineData("<!-- {{ word }} -->", "in a comment")]
    [InlineData("<!--{{ word }}-->", "in a comment")]
    [InlineData("<!-- a --{{ word }}>", "in a comment")]
    [InlineData("<!-- <b> {{ word }} -->", "in a comment")]
    [InlineData("<!--!>{{ word }}-->", "in a comment")]
    [InlineData("<!-- --! {{ word }}-->", "in a comment")]

    // Code.
    [InlineData("<p style=\"color: {{ word }}\">", "style or a script")]
    [InlineData("<p STYLE='{{ none }}'>", "style or a script")]
    [InlineData("<p onclick=\"a > b; {{ word }}\">", "style or a script")]
    [InlineData("<p onclick=\"{{ json word }}\">", "style or a script")]
    [InlineData("<iframe srcdoc=\"{{ prose }}\">", "style or a script")]
    [InlineData("<p @click=\"{{ word }}\">", "style or a script")]
    [InlineData("<p x-on:click=\"{{ word }}\">", "style or a script")]
    [InlineData("<p :class=\"{{ word }}\">", "style or a script")]
    [InlineData("<svg><animate attributeName=\"href\" to=\"{{ word }}\"/></svg>", "style or a script")]
    [InlineData("<style>{{ word }}</style>", "style sheet")]
    [InlineData("<style>.a > .b { {{ word }} }</style>", "style sheet")]
    [InlineData("<style>/* </b> */ {{ word }}</style>", "style sheet")]
    [InlineData("<style media=\"a>b\">{{ prose }}</style>", "style sheet")]
    [InlineData("<svg><style>{{ word }}</style></svg>", "style sheet")]
    [InlineData("<script>if (1 > 0) { var t = {{ word }}; }</script>", "in a script")]
    [InlineData("<script>{{ none }}</script>", "in a script")]
    [InlineData("<script>{{ prose }}</script>", "in a script")]
    [InlineData("<script>{{ n }}</script>", "in a script")]
    [InlineData("<script a='>'>{{ word }}</script>", "in a script")]
    [InlineData("<script>a = \"</b>\"; {{ word }}</script>", "in a script")]
    [InlineData("<script>a = \"<!-- <script> </script>\"; {{ word }}</script>", "in a script")]
    [InlineData("<script>a = \"{{ json word }}\"</script>", "in a string")]
    [InlineData("<script>a = '{{ json word }}'</script>", "in a string")]
    [InlineData("<script>a = `{{ json word }}`</script>", "in a string")]
    [InlineData("<script>a = `${ {{ json word }} }`</script>", "in a string")]
    [InlineData("<script>a = 'b\\'{{ json word }}'</script>", "in a string")]
    [InlineData("<script>// {{ json word }}\n</script>", "in a string")]
    [InlineData("<script>/* {{ json word }} */</script>", "in a string")]
    [InlineData("<script>/*/{{ json word }} */</script>", "in a string")]
    [InlineData("<script>a = /\"/; b = {{ json word }}</script>", "in a string")]
    [InlineData("<script>a /{{ json n }}</script>", "in a string")]
    [InlineData("<script>a\n--> b\n{{ json n }}</script>", "in a string")]
    [InlineData("<script><!-- {{ json n }} --></script>", "in a string")]
    [InlineData("<script><{{ json n }}</script>", "in a string")]
    [InlineData("<script type=\"application/ld+json\">{{ word }}</script>", "in a script")]
    [InlineData("<script type=\"application/ld+json\">{\"a\": \"{{ word }}\"}</script>", "in a string")]
    [InlineData("<script type=\"application/ld+json\">{\"a\": \"{{ json word }}\"}</script>", "in a string")]
    [InlineData("<script type=\"text/template\">{{ json word }}</script>", "in a string")]
    [InlineData("<script type=\"{{ word }}\">{{ json word }}</script>", "in a string")]
    [InlineData("<script type=\"application/ld&#43;json\">{{ json word }}</script>", "in a string")]
    [InlineData("<script type=\"text/template\" type=\"application/json\">{{ json word }}</script>", "in a string")]
    [InlineData("<iframe>{{ word }}</iframe>", "not read as markup")]
    [InlineData("<xmp>{{ word }}</xmp>", "not read as markup")]
    [InlineData("<noembed>{{ prose }}</noembed>", "not read as markup")]
    [InlineData("<noframes>{{ word }}</noframes>", "not read as markup")]
    [InlineData("<plaintext>{{ word }}", "not read as markup")]
    [InlineData("<title></{{ word }}</title>", "behind a <")]
    [InlineData("<title></tit{{ word }}</title>", "behind a <")]
    [InlineData("<title>{{ prose }}</title>", "shows their tags")]
    [InlineData("<textarea>{{ prose }}</textarea>", "shows their tags")]

    // Addresses.
    [InlineData("<a href=\"{{ text }}\">", "begins with a text")]
    [InlineData("<a href=\"{{ none }}\">", "begins with a text")]
    [InlineData("<a href=\"\t\n{{ text }}\">", "begins with a text")]
    [InlineData("<a title=\"a > b\" href=' {{ prose }}'>", "begins with a text")]
    [InlineData("<menuitem icon=\"{{ text }}\">", "begins with a text")]
    [InlineData("<base href=\"{{ text }}\">", "begins with a text")]
    [InlineData("<form action=\"{{ text }}\">", "begins with a text")]
    [InlineData("<button formaction=\"{{ text }}\">", "begins with a text")]
    [InlineData("<object data=\"{{ text }}\">", "begins with a text")]
    [InlineData("<svg><use xlink:href=\"{{ text }}\"/></svg>", "begins with a text")]
    [InlineData("<img srcset=\"{{ text }}\">", "begins with a text")]
    [InlineData("<img srcset=\"{{ url }} 2x, {{ text }} 3x\">", "begins with a text")]
    [InlineData("<img srcset=\"a, {{ text }}\">", "begins with a text")]
    [InlineData("<link imagesrcset=\"a 1x,{{ text }}\">", "begins with a text")]
    [InlineData("<img srcset=\"{{ url }} {{ word }}\">", "its size")]
    [InlineData("<a ping=\"{{ url }} {{ text }}\">", "begins with a text")]
    [InlineData("<a href=\"java{{ url }}\">", "beginning of another")]
    [InlineData("<a href=\"/{{ url }}\">", "beginning of another")]
    [InlineData("<a href=\"javascript:{{ text }}\">", "not known to be harmless")]
    [InlineData("<a href=\"java\nscript:{{ text }}\">", "not known to be harmless")]
    [InlineData("<a href=\"&#106;avascript:{{ text }}\">", "can't be told")]
    [InlineData("<a href=\"javascript&colon;{{ text }}\">", "can't be told")]
    [InlineData("<a href=\"/&#47;{{ text }}\">", "can't be told")]
    [InlineData("<a href=\"data:text/html,{{ text }}\">", "not known to be harmless")]
    [InlineData("<a href=\"https://{{ text }}\">", "host")]
    [InlineData("<a href=\"https://www.{{ text }}.org/\">", "host")]
    [InlineData("<a href=\"https:{{ text }}\">", "host")]
    [InlineData("<a href=\"//{{ text }}\">", "host")]
    [InlineData("<a href=\"\\\\{{ text }}\">", "host")]
    [InlineData("<a href=\"/\\{{ text }}\">", "host")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0; url={{ text }}\">", "leads on")]
    [InlineData("<meta http-equiv=\" ReFresh \" content=\"{{ text }}\">", "leads on")]
    [InlineData("<meta http-equiv=refresh content=\"{{ text }}\">", "leads on")]
    [InlineData("<meta http-equiv=\"Content-Security-Policy\" content=\"{{ text }}\">", "style or a script")]
    [InlineData("<meta http-equiv=\"re&#102;resh\" content=\"{{ text }}\">", "style or a script")]
    [InlineData("<meta http-equiv=\"{{ word }}\" content=\"a\">", "names of a tag")]
    public void A_value_where_escaping_does_not_help_is_refused(string template, string message)
    {
        foreach (var before in (string[])["", "<p>a</p>\n", "<p title='x'>" + new string('x', 5_000) + "</p>"])
        {
            var diagnostic = bench.Failure(before + template);
            diagnostic.Code.ShouldBe("BRF073", diagnostic.ToString());
            diagnostic.Message.ShouldContain(message);
            diagnostic.Fix.ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData("<script>var a = 1;", "x = {{ word }}</script>", "in a script")]
    [InlineData("<style>", "{{ word }}</style>", "style sheet")]
    [InlineData("<!--", "{{ word }}-->", "in a comment")]
    [InlineData("<a onclick=\"", "{{ word }}\">", "style or a script")]
    [InlineData("<a href=\"javascript:", "{{ word }}\">", "not known to be harmless")]
    public void A_value_is_refused_however_far_behind_the_place_began(string before, string after, string message)
    {
        bench.Failure(before + new string(' ', 100_000) + after).Message.ShouldContain(message);
        bench.Failure(before + "{{ for i in 1..9000 }} \n {{ end }}" + after).Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("\n <a", 2, 2, "a tag begins here")]
    [InlineData("\n <a title=\"{{ word }}", 2, 2, "a quoted attribute begins here")]
    [InlineData("{{ if true }}<a href=\"foo>{{ end }}", 1, 14, "a quoted attribute begins here")]
    [InlineData("<script>foo();", 1, 1, "\"script\" element begins here")]
    [InlineData("<p><style>a</style >\n<style></styles>", 2, 1, "\"style\" element begins here")]
    [InlineData("<script><!-- <script></script>", 1, 1, "\"script\" element begins here")]
    [InlineData("<b>\n<!-- a -- >", 2, 1, "a comment begins here")]
    [InlineData("<p><svg><g></g>", 1, 4, "\"svg\" element begins here")]
    [InlineData("<select><option>", 1, 1, "\"select\" element begins here")]
    [InlineData("<plaintext>", 1, 1, "\"plaintext\" element begins here")]
    [InlineData("{{ capture c }}<a {{ end }}{{ c }}>", 1, 16, "a tag begins here and has no end before the capture ends")]
    [InlineData("{{ include \"partials/open.html\" }}>", 2, 1, "a tag begins here and has no end before the include ends")]
    [InlineData("{{ for x in list }}<a{{ end }}", 1, 20, "a < stands in the name of an element")]
    [InlineData("<a <b>", 1, 4, "a < stands in a tag")]
    [InlineData("<a\n b<c>", 2, 3, "a < stands in the name of an attribute")]
    [InlineData("<a title=\"x\"\"y\">", 1, 13, "a \" stands in a tag")]
    [InlineData("<a=foo>", 1, 3, "a = stands in the name of an element")]
    [InlineData("<a =foo>", 1, 4, "a = stands in a tag")]
    [InlineData("<input value=onclick=>", 1, 21, "a = stands in an attribute without quotes")]
    [InlineData("<a class=`foo>", 1, 10, "a backquote stands in an attribute without quotes")]
    [InlineData("<a style=font:'Arial'>", 1, 15, "a ' stands in an attribute without quotes")]
    [InlineData("<a href=>", 1, 9, "no value behind")]
    [InlineData("a </ b", 1, 5, "begins no end tag")]
    [InlineData("<![CDATA[ a > b ]]>", 1, 3, "neither a comment nor a document type")]
    [InlineData("<svg><style><a title=\"</style>\"></style></svg>", 1, 13, "read in two ways")]
    [InlineData("<svg><style/>", 1, 13, "read in two ways")]
    [InlineData("<svg></math></select><style><a title=\"</style>\"></style></svg>", 1, 29, "read in two ways")]
    [InlineData("<svg><script>a = &quot;{{ json word }}&quot;</script></svg>", 1, 18, "read in two ways")]
    [InlineData("{{ capture c }}<script>a = &quot;{{ json word }}&quot;</script>{{ end }}<svg>{{ c }}</svg>", 1, 81, "read in two ways")]
    [InlineData("{{ capture c }}<style><a title=\"</style>{{ end }}<select>{{ c }}</select>", 1, 61, "read in two ways")]
    [InlineData("<select><title></a></title></select>", 1, 16, "read in two ways")]
    [InlineData("<noscript><a title=\"</noscript>\"></noscript>", 1, 21, "noscript")]
    [InlineData("<noscript><!-- </noscript> --></noscript>", 1, 16, "noscript")]
    [InlineData("<a href=\"java{{ \"script\" }}:alert(1)\">", 1, 28, "of what kind this address is")]
    [InlineData("<a href=\"java{{ \"script\" }}&colon;alert(1)\">", 1, 28, "of what kind this address is")]
    [InlineData("<a href=\"/{{ none }}/evil.example\">", 1, 21, "of what kind this address is")]
    [InlineData("<meta content=\"{{ word }}\" http-equiv=\"refresh\">", 1, 47, "http-equiv")]
    public void Markup_that_can_be_read_in_two_ways_or_has_no_end_is_an_error_at_its_place(string template, int line, int column, string message)
    {
        bench.Write("partials/open.html", "\n<a ");
        var diagnostic = bench.Failure(template);
        diagnostic.Code.ShouldBe("BRF160", diagnostic.ToString());
        diagnostic.Message.ShouldContain(message);
        (diagnostic.Place.Line, diagnostic.Place.Column).ShouldBe((line, column), diagnostic.ToString());
        diagnostic.Fix.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("<a b=\"{{ hostile }}\" on=\"{{ word }}\" style=\"{{ word }}\">{{ hostile }}</a>", "<a b=\"&lt;i a=&quot;b&quot;&gt;&#39;&amp;\" on=\"word\" style=\"word\">&lt;i a=&quot;b&quot;&gt;&#39;&amp;</a>")]
    [InlineData("<?xml version='1.0'?><script>{{ hostile }}</script>", "<?xml version='1.0'?><script>&lt;i a=&quot;b&quot;&gt;&#39;&amp;</script>")]
    [InlineData("<a><![CDATA[ <b> ]] > ]]>{{ word }}<!-- a -- > --></a>", "<a><![CDATA[ <b> ]] > ]]>word<!-- a -- > --></a>")]
    [InlineData("<x:é href=\"{{ url }}\"/>", "<x:é href=\"../index.html\"/>")]
    [InlineData("<a href=\"{{ word }}\"/>", null)]
    [InlineData("<a><![CDATA[ {{ word }} ]]></a>", null)]
    [InlineData("<a><!-- {{ word }} --></a>", null)]
    [InlineData("<?a {{ word }} ?>", null)]
    [InlineData("<a b={{ word }}/>", null)]
    [InlineData("<{{ word }}/>", null)]
    [InlineData("<a {{ word }}=\"b\"/>", null)]
    [InlineData("<a b=\"<\"/>", null)]
    [InlineData("<a>a < b</a>", null)]
    [InlineData("<a b=c/>", null)]
    [InlineData("<a", null)]
    public void Feeds_and_reports_have_the_places_of_xml(string template, string? expected) => bench.Render("feeds/a.xml", template).Value.ShouldBe(expected);

    [Theory]
    [InlineData("{\"a\": \"{{ hostile }}\", \"b\": {{ n }}, \"c\": {{ true }}, \"d\": {{ json list }}}", "{\"a\": \"\\u003ci a=\\\"b\\\"\\u003e'\\u0026\", \"b\": 3, \"c\": true, \"d\": [\"one\",\"\\u003ctwo\\u003e\"]}")]
    [InlineData("{{ capture c }}\"a\": \"{{ word }}\"{{ end }}{ {{ c }} }", "{ \"a\": \"word\" }")]
    [InlineData("{\"a\\\"{{ word }}\": -{{ 1.5 }}}", "{\"a\\\"word\": -1.5}")]
    [InlineData("{\"a\": \"{{ prose }}\"}", "{\"a\": \"\\u003cem\\u003ex\\u003c/em\\u003e\"}")]
    [InlineData("{\"a\": {{ word }}}", null)]
    [InlineData("{\"a\": {{ none }}}", null)]
    [InlineData("{\"a\": {{ prose }}}", null)]
    [InlineData("{\"a\": {{ url }}}", null)]
    [InlineData("{\"a\": \"{{ json word }}\"}", null)]
    [InlineData("{\"a\": \"\\{{ word }}\"}", null)]
    [InlineData("{\"a\": \"\n\"}", null)]
    [InlineData("{\"a\": \"{{ word }}}", null)]
    [InlineData("{{ capture c }}\"a{{ end }}{\"b\": {{ c }}\"}", null)]
    public void Feeds_in_json_have_the_places_of_json(string template, string? expected) => bench.Render("feeds/a.json", template).Value.ShouldBe(expected);

    [Theory]
    [InlineData("{{ list }}")]
    [InlineData("{{ model }}")]
    [InlineData("{{ {a: 1} }}")]
    [InlineData("{{ [1, 2] }}")]
    [InlineData("{{ 1..3 }}")]
    [InlineData("{{ \"a b\" | string.split \" \" }}")]
    [InlineData("{{ list | array.map \"size\" }}")]
    [InlineData("{{ @json }}")]
    [InlineData("{{ \"a\" + list }}")]
    [InlineData("{{ $\"a {list}\" }}")]
    [InlineData("{{ list | string.upcase }}")]
    [InlineData("{{ [[1], [2]] | array.join \",\" }}")]
    [InlineData("<p title=\"{{ model }}\">")]
    public void A_list_or_an_object_is_never_written_as_the_name_of_its_type(string template)
    {
        foreach (var file in (string[])["pages/a.html", "feeds/a.json", "feeds/a.txt"])
        {
            var outcome = bench.Render(file, template);
            outcome.Value.ShouldBeNull();
            outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBeOneOf(Codes.TemplateFailure.Code, Codes.UnsafePlace.Code);
        }
    }
}
