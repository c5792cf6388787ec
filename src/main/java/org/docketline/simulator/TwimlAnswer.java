package org.docketline.simulator;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The texts in the service's answer to a text. */
record TwimlAnswer(List<String> messages) {

  /** Throws an {@link IOException} when the answer is not XML. */
  static TwimlAnswer parse(String xml) throws IOException {
    try {
      DocumentBuilder builder = factory().newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      NodeList found =
          builder.parse(new InputSource(new StringReader(xml))).getElementsByTagName("Message");
      return new TwimlAnswer(
          IntStream.range(0, found.getLength())
              .mapToObj(at -> found.item(at).getTextContent().strip())
              .toList());
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(e);
    }
  }

  /** Nothing outside the answer may be read, whatever it names. */
  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setXIncludeAware(false);
    return factory;
  }
}
