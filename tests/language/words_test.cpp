#include "viz/language/words.h"

#include "tests/catch.h"
#include "viz/language/language.h"

namespace pendulum {
namespace {

TEST_CASE("texts are said in the language spoken, in a process that knows no locale but C") {
  CHECK(tr("Throughput") == "Throughput");
  {
    const LanguageScope scope("fr");
    CHECK(tr("Throughput") == "Débit");
    CHECK(tr_in("unit", "d") == "j");
    CHECK(tr_in("no such meaning", "d") == "d");
    CHECK(tr("in no catalogue") == "in no catalogue");
    CHECK(tr("").empty());  // not the catalogue's header
  }
  CHECK(tr("Throughput") == "Throughput");
  const LanguageScope scope("pl");
  CHECK(tr("Throughput") == "Przepustowość");
}

TEST_CASE("plurals: two in English and French, three in Polish and one for fractions") {
  const auto days = [](const std::string& number) {
    return tr_measure("{0} day", "{0} days", number);
  };
  CHECK(days("1") == "1 day");
  CHECK(tr_n("{0} problem", "{0} problems", 1, 1) == "1 problem");
  CHECK(tr_n("{0} problem", "{0} problems", 0, 0) == "0 problems");
  {
    const LanguageScope scope("fr");
    CHECK(days("0") == "0 jour");
    CHECK(days("1") == "1 jour");
    CHECK(days("1.5") == "1,5 jour");
    CHECK(days("2.5") == "2,5 jours");
  }
  const LanguageScope scope("pl");
  CHECK(days("1") == "1 dzień");
  CHECK(days("2") == "2 dni");
  CHECK(days("2.5") == "2,5 dnia");
  CHECK(tr_n("{0} problem", "{0} problems", 2, 2) == "2 problemy");
  CHECK(tr_n("{0} problem", "{0} problems", 5, 5) == "5 problemów");
  CHECK(tr_n("{0} problem", "{0} problems", 12, 12) == "12 problemów");
  CHECK(tr_n("{0} problem", "{0} problems", 22, 22) == "22 problemy");
}

TEST_CASE("names begin with a capital, accents too") {
  CHECK(capitalised("hybrid") == "Hybrid");
  CHECK(capitalised("équipe des stands") == "Équipe des stands");
  CHECK(capitalised("śledzie") == "Śledzie");
  CHECK(capitalised("łódź") == "Łódź");
  CHECK(capitalised("ňouma") == "Ňouma");
  CHECK(capitalised("życie") == "Życie");
  CHECK(capitalised("œuvre") == "Œuvre");
  for (const char* same : {"", "Hybrid", "Équipe", "Śledzie", "2 markets", "÷", "ß", "市場", "Ł"})
    CHECK(capitalised(same) == same);
}

TEST_CASE("sentences have numbered places, and a pattern that does not fit gives way to English") {
  CHECK(tr_format("from {0} to {1}", 1, "b") == "from 1 to b");
  const LanguageScope scope("fr");
  CHECK(tr_format("from {0} to {1}", 1, "b") == "de 1 à b");
  CHECK(tr_format_in("futures", "{0} of {1}", 83, 100) == "83 fois sur 100");
  CHECK(filled("{0} {1} {2}", "{0}", fmt::make_format_args("only")) == "only");
}

TEST_CASE("numbers are written as the language writes them, and read back") {
  CHECK(local_number("12,300.5") == "12,300.5");
  // "-20 %" had stood beside "−50,000".
  CHECK(local_number("-20") == "−20");
  CHECK(plain_number("−20") == "-20");
  CHECK(plain_number("12,5") == "12,5");
  const LanguageScope scope("pl");
  CHECK(local_number("-12,300.5 d") == "−12\u00A0300,5 d");
  CHECK(local_number("a. b, c") == "a. b, c");
  CHECK(plain_number("12\u00A0300,5") == "12300.5");
  CHECK(count_of("12") == 12);
  CHECK(count_of("1,200") == 1200);
  CHECK(count_of("2.5") == fraction_count + 2);
}

TEST_CASE("names are said as their file translates them, else as the catalogue does") {
  know_translations({{"fr", {{"Brazil", "Brésil"}, {"Centre", "Siège"}}}});
  CHECK(tr_name("Brazil") == "Brazil");
  {
    const LanguageScope scope("fr");
    CHECK(tr_name("Brazil") == "Brésil");
    CHECK(tr_name("Centre") == "Siège");
    CHECK(tr_name("Throughput") == "Débit");
    CHECK(tr_name("Peru") == "Peru");
    CHECK(tr_name("Legal in marketing") == "Juridique au marketing");
    CHECK(tr_name("Agency 2") == "Agence 2");
    CHECK(tr_name("Agency ") == "Agency ");
    CHECK(tr_name("Throughput in Brazil") == "Débit (Brésil)");
    CHECK(tr_name("Made in Brazil") == "Made in Brazil");
    CHECK(tr_name("Throughput in Peru") == "Throughput in Peru");
  }
  {
    const LanguageScope scope("pl");
    CHECK(tr_name("Brazil") == "Brazil");
    CHECK(tr_name("Centre") == "Centrala");
  }
  know_translations({});
}

}  // namespace
}  // namespace pendulum
