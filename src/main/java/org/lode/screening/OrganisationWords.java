package org.lode.screening;

import java.util.HashMap;
import java.util.Map;

/// Words that tell little of an organisation, and the words that name places.
///
/// Taken from the words that more than about one in three hundred organisations of the OFAC SDN
/// list of May 2025 bear, and their usual Russian and Ukrainian forms.
final class OrganisationWords {
    private static final String GENERIC =
            """
            central company corporation group holding holdings bank banking trading trade international
            industries industry industrial enterprise enterprises plant factory institute research
            center centre scientific production manufacturing design bureau technology technologies
            technical systems system services service shipping marine maritime lines line transport
            transportation logistics management investment investments capital finance financial
            insurance fund foundation trust partners engineering construction development equipment
            electronics electronic energy oil gas petroleum petrochemical chemical chemicals steel
            metals mining aviation air airlines aircraft general import export commercial business
            solutions global world national state federal public joint union association society
            organization organisation agency department ministry office committee council university
            academy school college laboratory the and of for der die das und et des du les la le
            de del y da do e na po im imeni named after po pri
            zavod kompaniya kompania gruppa kholding bank institut tsentr nauchno proizvodstvennoe
            proizvodstvennaya obedinenie predpriyatie issledovatelskiy konstruktorskoe byuro
            gosudarstvennoe federalnoe unitarnoe tekhnologii torgovyi dom firma fabrika kombinat
            завод компания группа холдинг банк институт центр научно производственное
            производственная объединение предприятие исследовательский конструкторское бюро
            государственное федеральное унитарное технологии торговый дом фирма фабрика комбинат
            імені імені завод компанія група фонд управляющая корпорация концерн промышленная
            co comp consulting consultants security security safety medical pharma pharmaceutical
            food foods agricultural agro textile tobacco network networks telecom telecommunications
            communications media news press studio network digital software information internet
            real estate property properties resources products product works supply supplies
            special specialized army brigade battalion forces force military defense defence party
            front movement islamic people peoples liberation
            """;
    private static final String PLACES =
            """
            russia russian russland rossii rossiya россии россия российский ukraine ukrainian україни
            україна украины украина belarus belarusian беларусь iran iranian iraq syria syrian china
            chinese japan japanese korea korean germany german deutschland france french italy
            italian spain spanish portugal netherlands dutch belgium denmark danish norge norway
            norwegian sweden swedish finland finnish schweiz switzerland swiss austria poland
            polish mexico mexican brazil canada canadian america american us usa uk britain british
            england london ireland irish india indian pakistan afghanistan turkey turkish turkiye
            emirates uae dubai qatar kuwait oman yemen lebanon lebanese jordan egypt libya sudan
            cuba cuban venezuela colombia panama cyprus malta greece hellas singapore hong kong
            taiwan thailand malaysia indonesia vietnam australia asia europe european africa
            african eurasia eurasian arab arabian saudi kazakhstan uzbekistan kyrgyz tajikistan
            armenia azerbaijan georgia moldova moscow moskva москва petersburg kiev kyiv київ
            crimea donetsk luhansk siberia siberian ural urals north south east west northern
            southern eastern western dallas phoenix chad estonia ethiopia latvia lithuania
            """;

    private static final Map<String, NameToken.Kind> KINDS = new HashMap<>();

    static {
        put(GENERIC, NameToken.Kind.GENERIC);
        put(PLACES, NameToken.Kind.PLACE);
    }

    private OrganisationWords() {}

    private static void put(String words, NameToken.Kind kind) {
        for (String word : words.strip().split("\\s+", -1)) {
            KINDS.put(Sounds.plain(word), kind);
        }
    }

    static NameToken.Kind kindOf(String plain) {
        return KINDS.getOrDefault(plain, NameToken.Kind.WORD);
    }
}
