package org.lode.screening;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Given names of the region that are one name in several languages: Сергій, Сергей, Сяргей.
///
/// A class is named by its first form. Two words of known and different classes are different
/// given
/// names, however alike they are spelt; two words of one class are the same name.
///
/// Limit: the forms are those of official documents, not pet names; names outside the table are
/// compared by their sounds only.
final class GivenNames {
    private static final String MALE =
            """
            Aleksandr Alexander Олександр Аляксандр Aliaksandr Alexandre Iskander
            Aleksei Alexey Олексій Аляксей Aliaksei Alexis
            Anatoliy Anatoly Анатолій Анатоль
            Andrei Андрій Андрэй Andriy
            Anton Антін
            Artem Артём Artiom Арцём
            Arkadiy Аркадій Аркадзь
            Boris Борис Барыс Borys
            Bogdan Bohdan Богдан
            Vadim Вадим Вадзім Vadym
            Valentin Валентин Валянцін
            Valeriy Valery Валерій Валерый
            Vasiliy Vasily Василь Васіль Vasyl Wasyl
            Viktor Victor Віктор Віктар Wiktor
            Vitaliy Vitaly Віталій Віталь
            Vladimir Володимир Уладзімір Volodymyr Uladzimir Wladimir Wolodymyr Volodimir
            Vladislav Владислав Уладзіслаў Uladzislau Vladyslav
            Volodya
            Vyacheslav Вячеслав В'ячеслав Viacheslav Вячаслаў Viachaslau
            Gennadiy Gennady Геннадій Генадій Генадзь Hennadii
            Georgiy Георгий Георгій Heorhii Георгі Georgy
            Grigoriy Григорий Григорій Hryhorii Рыгор Ryhor Gregory
            Daniil Данило Данила Danylo Danila Даніїл Daniel
            Denis Денис Дзяніс Denys
            Dmitriy Дмитрий Дмитро Dmytro Дзмітры Dzmitry Dimitri
            Yevgeniy Евгений Євген Євгеній Яўген Evgeny Yevhen Eugene Yauhen Yauheni
            Yegor Егор
            Ivan Іван Иван Iwan
            Igor Ігор Ihor Ігар Ihar
            Ilya Ілля Illia Ilia
            Konstantin Костянтин Kostiantyn Канстанцін Kanstantsin
            Kirill Кирило Kyrylo Кірыл Kiryl Cyril
            Leonid Леонід Леанід
            Lev Лев
            Maksim Максим Maxim Maksym Максім
            Mikhail Михайло Mykhailo Міхаіл Mikhailo Mihail Michail Михаїл
            Nikolai Микола Mykola Мікалай Mikalai Nicholas Nikolay Миколай
            Nikita Микита Mykyta Мікіта Mikita
            Oleg Олег Oleh Алег Aleh
            Pavel Павло Pavlo Павел Pavlo
            Petr Пётр Петро Petro Пятро Pyotr Piotr Peter
            Roman Роман Раман
            Ruslan Руслан
            Sergei Сергій Serhii Сяргей Siarhei Sergej Sergi Serge Serhiy Syarhey Serej
            Stanislav Станіслав Станіслаў Stanislau
            Stepan Степан Сцяпан
            Timofey Тимофій Тимофей Tymofii Timothy
            Timur Тимур Tymur
            Fyodor Фёдор Федір Fedir Fedor Фёдар Fiodar Theodor
            Filipp Пилип Філіп Philip
            Eduard Едуард Эдуард
            Yuriy Юрий Юрій Юры Yury Iurii
            Yakov Яков Яків Yakiv Якаў Jacob
            Yaroslav Яраслаў Iaroslav
            Arsen
            Arseniy Арсеній
            Vsevolod Всеволод
            Gleb Гліб Hlib Глеб
            German Герман Herman
            Iosif Йосип Yosyp Joseph Осип
            Kuzma Кузьма
            Matvey Матвій Matvii
            Marat
            Rustam
            Ramzan
            Rinat Ренат Renat
            Semyon Семен Семён Semen Simeon Сямён
            Svyatoslav Святослав Sviatoslav
            Taras
            Trofim Трохим
            Afanasiy Опанас Панас
            Yefim Юхим Ефим
            Zakhar Захар
            William Уильям Вільям Виллиам
            """;
    private static final String FEMALE =
            """
            Aleksandra Олександра Аляксандра Alexandra
            Alla Алла
            Alina Аліна
            Anastasia Анастасія Anastasiia Настасся
            Anna Ганна Hanna Анна
            Antonina Антоніна
            Valentina Валентина Валянціна
            Valeria Валерія Valeriia
            Varvara Варвара
            Vera Віра Vira
            Veronika Вероніка
            Viktoria Вікторія Victoria Viktoriia
            Galina Галина Halyna Галіна
            Daria Дарья Дарія Daryna Дарина
            Yevgenia Евгения Євгенія Evgeniya Yevheniia
            Ekaterina Катерина Kateryna Екатерина Yekaterina Кацярына
            Elena Олена Olena Елена Yelena Алена Helena
            Elizaveta Єлизавета Yelyzaveta Лізавета
            Zhanna Жанна
            Inna Інна
            Irina Ірина Iryna Ірына Irena
            Karina Каріна
            Kristina Крістіна Христина Christina
            Ksenia Ксенія Kseniia Оксана Oksana Аксана
            Larisa Лариса Larysa Ларыса
            Lilia Лілія Liliia
            Lyudmila Людмила Liudmyla Людміла Ludmila
            Lyubov Любов Liubov
            Margarita Маргарита Marharyta
            Marina Марина Maryna Марына
            Maria Мария Марія Mariia Maryia
            Nadezhda Надія Nadiia Надежда Надзея
            Natalia Наталя Наталія Наталья Nataliia Натальля
            Nina Ніна
            Olga Ольга Olha Вольга Volha
            Polina Поліна
            Raisa Раїса
            Svetlana Світлана Svitlana Святлана Sviatlana
            Sofia Софія Софья Sophia Sofiia
            Tamara
            Tatiana Тетяна Tetiana Татьяна Таццяна Tatsiana
            Ulyana Уляна
            Yulia Юлия Юлія Yuliia Julia
            Yana Яна
            """;
    private static final String STEMS =
            """
            Pavel pavl
            Petr petr
            Lev lv lev
            Ilya il ill
            Yakov akovl akov ak
            Nikita nikit mikit
            Kuzma kuzm
            Mikhail mihal mihail
            Pyotr petr
            Fyodor fedor fed fiodor
            Semyon semen
            Vasiliy vasil
            Iosif osif osip osif
            Grigoriy grigor hrihor
            Nikolai nikol mikol
            """;

    private static final Map<String, String> GIVEN = new HashMap<>();
    private static final Map<String, String> FATHER = new HashMap<>();
    private static final Map<String, NameToken.Gender> GENDER = new HashMap<>();

    static {
        read(MALE, NameToken.Gender.MALE);
        read(FEMALE, NameToken.Gender.FEMALE);
        for (String line : STEMS.strip().split("\n", -1)) {
            String[] words = line.split(" ", -1);
            String name = GIVEN.getOrDefault(fold(words[0]), words[0]);
            for (int i = 1; i < words.length; i++) {
                FATHER.put(words[i], name);
            }
        }
    }

    private GivenNames() {}

    private static void read(String table, NameToken.Gender gender) {
        for (String line : table.strip().split("\n", -1)) {
            String[] words = line.split(" ", -1);
            for (String word : words) {
                String fold = fold(word);
                GIVEN.putIfAbsent(fold, words[0]);
                if (gender == NameToken.Gender.MALE) {
                    FATHER.putIfAbsent(stem(fold), words[0]);
                }
            }
            GENDER.put(words[0], gender);
        }
    }

    private static String fold(String word) {
        return Sounds.sounds(word.toLowerCase(Locale.ROOT));
    }

    /// The fold without its last vowels: what a patronymic keeps of the father's name.
    private static String stem(String fold) {
        int end = fold.length();
        while (end > 1 && Sounds.isVowel(fold.charAt(end - 1))) {
            end--;
        }
        return fold.substring(0, end);
    }

    /// Class of a given name, empty if unknown.
    static String classOf(String fold) {
        return GIVEN.getOrDefault(fold, "");
    }

    static NameToken.Gender genderOf(String name) {
        return GENDER.getOrDefault(name, NameToken.Gender.UNKNOWN);
    }

    /// The stem of a patronymic, empty if the word is none.
    static String patronymicStem(String fold) {
        for (String end : new String[] {"oviC", "eviC", "ovna", "evna", "ivna"}) {
            if (fold.endsWith(end) && fold.length() > end.length() + 1) {
                return stem(fold.substring(0, fold.length() - end.length()));
            }
        }
        for (String end : new String[] {"iC", "iniCna", "iCna"}) {
            String stem = fold.endsWith(end) ? fold.substring(0, fold.length() - end.length()) : "";
            if (FATHER.containsKey(stem)) {
                return stem;
            }
        }
        return "";
    }

    /// Class of the father's name, empty if unknown.
    static String fatherOf(String stem) {
        return FATHER.getOrDefault(stem, "");
    }
}
